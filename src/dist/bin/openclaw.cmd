@echo off
rem The openclaw that sets up providers and models; what it does not do, the next openclaw on PATH does.
rem It is started with the java of the bundled runtime, of JAVA_HOME or of PATH.
setlocal EnableExtensions DisableDelayedExpansion
if "%~1"=="--version" if "%~2"=="" (
  echo openclaw @project.version@
  exit /b 0
)

call :answers %*
if not errorlevel 1 goto start
call :find_runtime
if not defined runtime goto start
rem Not called but gone over to, as exec does.
"%runtime%" %*
exit /b %ERRORLEVEL%

rem Whether this program answers the line; an equals sign parts arguments like a blank.
:answers
if "%~1"=="--profile" shift & shift & goto answers
if "%~1"=="--no-color" shift & goto answers
if "%~1"=="--ascii" shift & goto answers
for %%w in (--help --version completion __complete help onboard) do if "%~1"=="%%w" exit /b 0
if not "%~1"=="models" exit /b 1
:verb
shift
if "%~1"=="" exit /b 0
if "%~1"=="--agent" shift & goto verb
set "verb=%~1"
if "%verb:~0,1%"=="-" goto verb
for %%v in (aliases auth fallbacks image-fallbacks list set set-image status try) do if "%verb%"=="%%v" exit /b 0
exit /b 1

rem Sets runtime to OPENCLAW_RUNTIME, else to the next openclaw on PATH that is no installation of this program.
:find_runtime
set "runtime=%OPENCLAW_RUNTIME%"
if defined runtime exit /b
for %%e in (cmd exe bat) do for /f "delims=" %%o in ('where openclaw.%%e 2^>nul') do (
  if not defined runtime if not exist "%%~dpo..\lib\passing-on" set "runtime=%%o"
)
exit /b

:start
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
set "options=%options% -XX:-UseParallelGC -XX:-UseZGC -XX:-UseShenandoahGC -Djdk.reflect.useNativeAccessorOnly=true"
set "collector=-XX:-UseSerialGC -XX:+UseG1GC"
for /f "delims=.-+" %%v in ("%version%") do if %%v geq 25 set "collector=-XX:-UseG1GC -XX:+UseSerialGC"
for /f "delims=.-+" %%v in ("%version%") do if %%v geq 24 set "collector=%collector% --enable-native-access=ALL-UNNAMED"

rem From 19 on the JVM makes an archive itself, at the end of the first run, if there is a folder for it.
set "archive="
set "archives=%LOCALAPPDATA%\openclaw\archives"
for /f "delims=.-+" %%v in ("%version%") do if %%v geq 19 if defined LOCALAPPDATA if not defined OPENCLAW_NO_ARCHIVE (
  if not exist "%archives%" mkdir "%archives%" 2>nul
  if exist "%archives%" set archive=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%archives%\@project.version@-%version%.jsa"
)

rem With the console of java.base the program can tell whether its streams are a terminal.
"%java%" %options% %collector% -Xlog:disable -Xlog:all=off %archive% -Djdk.console=java.base -Djava.util.logging.config.file=NUL "-Dlibrary.jline.path=%~dp0..\lib\native" -cp "%~dp0..\lib\openclaw.jar" ai.openclaw.Main %*
exit /b %ERRORLEVEL%
