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

rem The same options as in bin/openclaw, where the reasons are.
set "options=-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2 -XX:-UsePerfData -Xmx512m -XX:+IgnoreUnrecognizedVMOptions"
set "options=%options% -XX:-UseParallelGC -XX:-UseZGC -XX:-UseShenandoahGC"
set "collector=-XX:-UseSerialGC -XX:+UseG1GC"
for /f "delims=.-+" %%v in ("%version%") do if %%v geq 25 set "collector=-XX:-UseG1GC -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED"

"%java%" %options% %collector% -Xlog:disable -Xlog:all=off -Dopenclaw.terminals=01 -cp "%~dp0..\lib\openclaw.jar" ai.openclaw.Main %*
exit /b %ERRORLEVEL%
