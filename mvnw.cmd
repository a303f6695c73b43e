@echo off
rem Runs the Maven that this build needs, with a JDK that this build needs; fetches Maven from Maven Central once.
setlocal EnableExtensions DisableDelayedExpansion
set "MAVEN_VERSION=3.9.16"
set "MAVEN_SHA512=ed41650d42485cfc243fad22158caf9cbb5dc408ce7a09ddb94dd42a019de929ca43065bfa450612cf12bf78b5cafa3884b96c090de326ff590448c933454af3"
if not defined MVNW_REPOURL set "MVNW_REPOURL=https://repo.maven.apache.org/maven2"
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "JDK="
set "BEST=20"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined JDK goto :found
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~D"
if defined JDK goto :found
for %%J in (javac.exe) do if not "%%~$PATH:J"=="" for %%H in ("%%~dp$PATH:J..") do call :consider "%%~fH"
if defined JDK goto :found
echo mvnw: no JDK 21 or newer was found; install one (https://adoptium.net), or set JAVA_HOME to it. 1>&2
exit /b 1

:found
set "JAVA_HOME=%JDK%"
set "DISTS=%USERPROFILE%\.m2\wrapper\dists"
set "MAVEN=%DISTS%\apache-maven-%MAVEN_VERSION%"
if exist "%MAVEN%\bin\mvn.cmd" goto :run
echo mvnw: fetching Maven %MAVEN_VERSION% (first use) 1>&2
set "URL=%MVNW_REPOURL%/org/apache/maven/apache-maven/%MAVEN_VERSION%/apache-maven-%MAVEN_VERSION%-bin.zip"
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
 "$ErrorActionPreference='Stop'; $ProgressPreference='SilentlyContinue';" ^
 "[Net.ServicePointManager]::SecurityProtocol=[Net.SecurityProtocolType]::Tls12;" ^
 "$work=Join-Path $env:DISTS ('.fetch.'+[IO.Path]::GetRandomFileName()); New-Item -ItemType Directory -Force $work | Out-Null;" ^
 "try { $zip=Join-Path $work 'maven.zip'; Invoke-WebRequest -UseBasicParsing $env:URL -OutFile $zip;" ^
 "if ((Get-FileHash $zip -Algorithm SHA512).Hash -ne $env:MAVEN_SHA512) { throw ($env:URL+' is not what was expected (SHA-512 differs); nothing was installed.') }" ^
 "Expand-Archive $zip $work; if (-not (Test-Path $env:MAVEN)) { Move-Item (Join-Path $work ('apache-maven-'+$env:MAVEN_VERSION)) $env:MAVEN } }" ^
 "catch { [Console]::Error.WriteLine('mvnw: '+$_.Exception.Message); exit 1 } finally { Remove-Item -Recurse -Force $work -ErrorAction SilentlyContinue }"
if errorlevel 1 exit /b 1

:run
set "MAVEN_HOME="
set "M2_HOME="
"%MAVEN%\bin\mvn.cmd" -f "%ROOT%\pom.xml" %*
exit /b %ERRORLEVEL%

rem keeps the JDK of folder %1 when it is newer than the best so far
:consider
if not exist "%~1\bin\javac.exe" exit /b 0
set "FEATURE=0"
if exist "%~1\release" for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "FEATURE=%%~V"
set "FEATURE=%FEATURE:"=%"
if %FEATURE% GTR %BEST% (
	set "BEST=%FEATURE%"
	set "JDK=%~1"
)
exit /b 0
