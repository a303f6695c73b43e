@echo off
rem Starts Tidemark: without arguments the workbench, with arguments the command line.
rem   TIDEMARK_HOME      where Tidemark keeps its files (default %USERPROFILE%\.tidemark)
rem   TIDEMARK_JVM_OPTS  further options of the Java virtual machine, e.g. -Xmx2g
rem   TIDEMARK_LOG       level of what libraries log to stderr (default off), e.g. debug
rem   JAVA_HOME          used when it is Java 21 or newer; else the newest one of the usual places
setlocal EnableExtensions DisableDelayedExpansion
set "INSTALL=%~dp0"
if "%INSTALL:~-1%"=="\" set "INSTALL=%INSTALL:~0,-1%"
set "JAVA="
set "BEST=20"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined JAVA goto :found
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~D"
if defined JAVA goto :found
for %%J in (java.exe) do if not "%%~$PATH:J"=="" for %%H in ("%%~dp$PATH:J..") do call :consider "%%~fH"
if defined JAVA goto :found
echo tidemark: needs Java 21 or newer; install one (https://adoptium.net), or set JAVA_HOME to it. 1>&2
exit /b 1

:found
set "LAUNCHER="
for %%L in ("%INSTALL%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~L"
set "COMMANDS="
for %%L in ("%INSTALL%\plugins\org.tidemark.cli_*.jar") do set "COMMANDS=%%~L"
if not defined LAUNCHER goto :incomplete
if not defined COMMANDS goto :incomplete
if not defined TIDEMARK_HOME set "TIDEMARK_HOME=%USERPROFILE%\.tidemark"
set "CONFIGURATION=%INSTALL%\configuration"
copy /y nul "%CONFIGURATION%\.write" >nul 2>&1 && (del "%CONFIGURATION%\.write") || set "CONFIGURATION=%TIDEMARK_HOME%\configuration"
set "OPTIONS=-XX:+UseSerialGC -XX:+IgnoreUnrecognizedVMOptions "-Dlogback.configurationFile=%INSTALL%\logback.xml" "-Djava.util.logging.config.file=%INSTALL%\logging.properties" "-Dtidemark.install=%INSTALL%" %TIDEMARK_JVM_OPTS%"
rem Java's best compiler comes later than usual: at the start it takes time from the program itself
set "COMPILER=-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=4000000"
if "%~1"=="" goto :workbench
for %%F in (-nl -clean -clearPersistedState -consoleLog -console -data -debug -perspective -showlocation -theme) do if "%~1"=="%%F" goto :workbench
rem Logback takes a quarter of a second to read its file, also where nothing is to be logged
set "LOGGING=-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider -Dslf4j.internal.verbosity=WARN"
if defined TIDEMARK_LOG if /i not "%TIDEMARK_LOG%"=="off" set "LOGGING="
"%JAVA%" -XX:-UsePerfData %COMPILER% %LOGGING% "-Dtidemark.area=%CONFIGURATION%\command-line" %OPTIONS% -jar "%COMMANDS%" %*
exit /b %ERRORLEVEL%

:workbench
rem the language that was chosen in the preferences; -nl on the command line comes later and wins
set "LANGUAGE="
if exist "%TIDEMARK_HOME%\language" for /f "usebackq tokens=1 eol=#" %%L in ("%TIDEMARK_HOME%\language") do set "LANGUAGE=-nl %%L"
start "Tidemark" "%JAVA:java.exe=javaw.exe%" --enable-native-access=ALL-UNNAMED %COMPILER% %OPTIONS% -jar "%LAUNCHER%" -application org.tidemark.rcp.application -product org.tidemark.rcp.product -data "%TIDEMARK_HOME%\workspace" %LANGUAGE% -configuration "%CONFIGURATION%" -name Tidemark %*
exit /b 0

:incomplete
echo tidemark: %INSTALL% is not a complete installation; unpack the archive again. 1>&2
exit /b 1

rem keeps the Java of folder %1 when it is newer than the best so far
:consider
if not exist "%~1\bin\java.exe" exit /b 0
set "FEATURE=0"
if exist "%~1\release" for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "FEATURE=%%~V"
set "FEATURE=%FEATURE:"=%"
if %FEATURE% GTR %BEST% (
	set "BEST=%FEATURE%"
	set "JAVA=%~1\bin\java.exe"
)
exit /b 0
