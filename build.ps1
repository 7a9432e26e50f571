# Runs the build: ./build.ps1 --help. `nuke` (https://nuke.build) runs this script on Windows.
[CmdletBinding()]
Param(
    [Parameter(Position = 0, Mandatory = $false, ValueFromRemainingArguments = $true)]
    [string[]]$BuildArguments
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$Root = $PSScriptRoot
$Artifacts = Join-Path $Root 'artifacts'
$Program = if ($env:RealNuke -eq '1') { Join-Path $Root 'build/bin/Release/net10.0/Build.dll' } else { Join-Path $Artifacts 'bin/Build/release/Build.dll' }
$Stamp = "$Program.stamp"

$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_SKIP_FIRST_TIME_EXPERIENCE = '1'

# The build is up to date when nothing that goes into it is newer than its stamp; a directory is newer when a file came or went.
function Test-Fresh {
    if (-not ((Test-Path $Stamp) -and (Test-Path $Program))) { return $false }
    $time = (Get-Item $Stamp).LastWriteTimeUtc
    $inputs = @(Get-ChildItem (Join-Path $Root 'build') -Recurse | Where-Object { $_.FullName -notmatch '[\\/](tests|bin|obj)([\\/]|$)' })
    $inputs += @(Get-ChildItem (Join-Path $Root 'Directory.*.*')) + @(Get-Item (Join-Path $Root 'global.json'), (Join-Path $Root '.editorconfig') -Force)
    return -not ($inputs | Where-Object { $_.LastWriteTimeUtc -gt $time } | Select-Object -First 1)
}

if (-not $env:DOTNET_EXE) {
    $command = Get-Command 'dotnet' -ErrorAction SilentlyContinue
    if ($null -eq $command) {
        [Console]::Error.WriteLine("Error: the .NET SDK 10 is needed and 'dotnet' is not on the PATH: https://dotnet.microsoft.com/download")
        exit 1
    }
    $env:DOTNET_EXE = $command.Path
}

if (-not (Test-Fresh)) {
    # One at a time: two calls at once must not write the same files.
    New-Item -ItemType Directory -Force -Path $Artifacts | Out-Null
    $lock = $null
    while ($null -eq $lock) {
        try { $lock = [IO.File]::Open((Join-Path $Artifacts 'build.lock'), 'OpenOrCreate', 'ReadWrite', 'None') }
        catch [IO.IOException] { Start-Sleep -Milliseconds 200 }
    }
    try {
        if (-not (Test-Fresh)) {
            [Console]::Error.WriteLine('Building the build (its first run here, or its sources have changed) ...')
            $started = [DateTime]::UtcNow
            & $env:DOTNET_EXE build (Join-Path $Root 'build/Build.csproj') --configuration Release --nologo --verbosity minimal --tl:off -p:RunAnalyzers=false "-p:RealNuke=$env:RealNuke" |
                ForEach-Object { [Console]::Error.WriteLine($_) }
            if ($LASTEXITCODE -ne 0) {
                [Console]::Error.WriteLine('Error: the build itself does not compile (see above).')
                exit 1
            }
            New-Item -ItemType File -Force -Path $Stamp | Out-Null
            (Get-Item $Stamp).LastWriteTimeUtc = $started
        }
    }
    finally { $lock.Dispose() }
}

& $env:DOTNET_EXE $Program @BuildArguments
exit $LASTEXITCODE
