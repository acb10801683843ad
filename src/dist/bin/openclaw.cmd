@echo off
rem Starts openclaw with the java of the bundled runtime, of JAVA_HOME or of PATH.
setlocal EnableExtensions DisableDelayedExpansion
if "%~1"=="--version" if "%~2"=="" (
  echo openclaw @project.version@
  exit /b 0
)

set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if exist "%~dp0..\runtime\bin\java.exe" set "java=%~dp0..\runtime\bin\java.exe"
if not defined java (
  echo openclaw: no Java found; install Java 17 or later, or set JAVA_HOME 1>&2
  exit /b 1
)
if not exist "%java%" (
  echo openclaw: JAVA_HOME is "%JAVA_HOME%", which has no bin\java.exe 1>&2
  exit /b 1
)

rem The JDK says its version in a file; a java that has none beside it is a shim and is taken at its word.
for %%j in ("%java%") do set "jdk=%%~dpj.."
set "version="
if exist "%jdk%\release" for /f "usebackq tokens=1,2 delims==" %%k in ("%jdk%\release") do if "%%k"=="JAVA_VERSION" set "version=%%~l"
for /f "delims=.-+" %%v in ("%version%") do if %%v lss 17 (
  echo openclaw: Java 17 or later is needed, but "%java%" is %version% 1>&2
  exit /b 1
)

rem The packaged archive, if this JDK made it in this folder; whether the jars are still the same, the JVM sees itself.
set "archive="
set "stamp=%~dp0..\lib\archive\openclaw.stamp"
for %%h in ("%~dp0..") do set "home=%%~fh"
for %%j in ("%jdk%") do set "jdk=%%~fj"
set "maker="
if not defined OPENCLAW_NO_ARCHIVE if exist "%stamp%" <"%stamp%" (set /p "maker=" & set /p "place=")
if defined maker if /i "%maker%*%place%"=="%jdk%*%home%" set archive="-XX:SharedArchiveFile=%home%\lib\archive\openclaw.jsa" "-Dopenclaw.archive=%home%\lib\archive\openclaw.jsa"

"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xlog:all=off -Dopenclaw.terminals=01 %archive% -jar "%home%\lib\openclaw.jar" %*
exit /b %ERRORLEVEL%
