@echo off
rem Runs Maven with the given arguments: the installed mvn if it is new enough, else the version pinned in
rem .mvn\wrapper\maven-wrapper.properties, fetched once into .m2\wrapper\dists and checked by its SHA-512.
rem MVNW_DISTRIBUTION_URL fetches the same file from elsewhere; MAVEN_USER_HOME replaces .m2.
setlocal EnableExtensions DisableDelayedExpansion

if defined JAVA_HOME (
  if not exist "%JAVA_HOME%\bin\java.exe" call :fail "JAVA_HOME is %JAVA_HOME%, which has no bin\java.exe" & exit /b 1
) else (
  where /q java || (call :fail "no Java found; install a JDK 17 or later, or set JAVA_HOME" & exit /b 1)
)

for /f "tokens=3 delims=<>" %%v in ('findstr /c:"<maven.minimum>" "%~dp0pom.xml"') do call :number minimum %%v
set "installed=0"
where /q mvn && for /f "tokens=3" %%v in ('mvn --version 2^>nul ^| findstr /c:"Apache Maven"') do call :number installed %%v
set "maven=mvn"
if %installed% geq %minimum% goto run

for /f "usebackq tokens=1* delims==" %%k in ("%~dp0.mvn\wrapper\maven-wrapper.properties") do (
  if "%%k"=="distributionUrl" set "url=%%l"
  if "%%k"=="distributionSha512Sum" set "checksum=%%l"
)
for %%u in ("%url:/=\%") do set "name=%%~nxu"
set "name=%name:-bin.tar.gz=%"
if defined MVNW_DISTRIBUTION_URL set "url=%MVNW_DISTRIBUTION_URL%"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "dists=%MAVEN_USER_HOME%\wrapper\dists"
set "maven=%dists%\%name%\bin\mvn.cmd"
if exist "%maven%" goto run

set "scratch=%dists%\.fetch.%RANDOM%%RANDOM%"
mkdir "%scratch%" || (call :fail "cannot make the folder %scratch%" & exit /b 1)
curl -fsSL -o "%scratch%\maven.tar.gz" "%url%" || (call :abandon "cannot fetch %url%" & exit /b 1)
set "actual="
for /f "skip=1 delims=" %%s in ('certutil -hashfile "%scratch%\maven.tar.gz" SHA512') do if not defined actual set "actual=%%s"
set "actual=%actual: =%"
if /i not "%actual%"=="%checksum%" (call :abandon "%url% has the SHA-512 %actual%, not the expected %checksum%" & exit /b 1)
tar -xzf "%scratch%\maven.tar.gz" -C "%scratch%" || (call :abandon "cannot unpack %url%" & exit /b 1)
rem Another mvnw may have finished first; its copy is as good as this one.
if not exist "%dists%\%name%" move "%scratch%\%name%" "%dists%\%name%" >nul
rmdir /s /q "%scratch%"

:run
rem Without "call": Maven takes over, and its exit code is this script's.
"%maven%" %*

:number
for /f "tokens=1-3 delims=.-" %%a in ("%2") do set /a "%1=%%a*1000000+%%b*1000+%%c"
exit /b 0

:abandon
rmdir /s /q "%scratch%"
:fail
echo mvnw: %~1 1>&2
exit /b 1
