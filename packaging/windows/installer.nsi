; The installer of Hilbert for one person, without administrator's rights. Filled in by
; build_windows_installer.py.
;
; The new version is unpacked beside the old one and takes its place by two renames, so a power cut
; while it is unpacked leaves the old one as it was; one between the renames is mended by running
; this again. What is deleted stands in files.txt, a list that was made from the payload: a file
; that somebody else has put there stays.

Unicode true
Target amd64-unicode
@COMPRESSION@
RequestExecutionLevel user
ManifestDPIAware true

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh

Name "Hilbert"
OutFile "@TARGET@"
InstallDir "$LOCALAPPDATA\Programs\Hilbert"
InstallDirRegKey HKCU "Software\Hilbert" "InstallDir"
BrandingText "Hilbert @VERSION@"
VIProductVersion "@NUMBERS@"
VIAddVersionKey ProductName "Hilbert"
VIAddVersionKey ProductVersion "@VERSION@"
VIAddVersionKey FileDescription "Hilbert @VERSION@"
VIAddVersionKey FileVersion "@VERSION@"
VIAddVersionKey LegalCopyright "MIT License"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Hilbert"
!define CLASSES "Software\Classes"
!define MUI_ICON "@ICON@"
!define MUI_UNICON "@ICON@"
!define MUI_FINISHPAGE_RUN "$INSTDIR\app\Hilbert.exe"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(KEPT)"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "SimpChinese"

@WORDS@

; Wait until no process of the installed app is left; without a person at hand, end with 2.
!macro WAIT_UNTIL_CLOSED
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\app\Hilbert.exe"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\app\Hilbert.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    SetErrorLevel 2
    ${If} ${Silent}
      Quit
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(OPEN)" IDRETRY +2
    Quit
  ${Loop}
  SetErrorLevel 0
!macroend

; Delete what files.txt in the folder $R0 names: lines "F file" and, deepest first, "D folder".
!macro REMOVE_LISTED
  ClearErrors
  FileOpen $R1 "$R0\files.txt" r
  ${IfNot} ${Errors}
    ; What gui/qt_support.py lays down there at the first start.
    RMDir /r "$R0\app\gui\__pycache__"
    ${Do}
      ClearErrors
      FileReadUTF16LE $R1 $R2
      ${If} ${Errors}
        ${ExitDo}
      ${EndIf}
      ${Do}
        StrCpy $R3 $R2 1 -1
        ${If} $R3 == "$\r"
        ${OrIf} $R3 == "$\n"
          StrCpy $R2 $R2 -1
        ${Else}
          ${ExitDo}
        ${EndIf}
      ${Loop}
      StrCpy $R3 $R2 2
      StrCpy $R4 $R2 "" 2
      ${If} $R3 == "F "
        Delete "$R0\$R4"
      ${ElseIf} $R3 == "D "
        RMDir "$R0\$R4"
      ${EndIf}
    ${Loop}
    FileClose $R1
    Delete "$R0\files.txt"
  ${EndIf}
  RMDir "$R0"
!macroend

Function RemoveListed
  !insertmacro REMOVE_LISTED
FunctionEnd

Function un.RemoveListed
  !insertmacro REMOVE_LISTED
FunctionEnd

Section
  !insertmacro WAIT_UNTIL_CLOSED
  SetOutPath "$INSTDIR"
  ${IfNot} ${FileExists} "$INSTDIR\app\Hilbert.exe"
    Rename "$INSTDIR\app.old" "$INSTDIR\app"
  ${EndIf}
  StrCpy $R0 "$INSTDIR\app.new"
  Call RemoveListed
  StrCpy $R0 "$INSTDIR\app.old"
  Call RemoveListed

@FILES@

  ; A folder that a process stands in cannot be renamed.
  SetOutPath "$INSTDIR"
  ${If} ${FileExists} "$INSTDIR\app\files.txt"
    ClearErrors
    Rename "$INSTDIR\app" "$INSTDIR\app.old"
    ${If} ${Errors}
      SetErrorLevel 3
      Abort "$(LOCKED)"
    ${EndIf}
  ${EndIf}
  ClearErrors
  Rename "$INSTDIR\app.new" "$INSTDIR\app"
  ${If} ${Errors}
    Rename "$INSTDIR\app.old" "$INSTDIR\app"
    SetErrorLevel 3
    Abort "$(LOCKED)"
  ${EndIf}
  ; Models that a complete installer brought stay when a slim one follows it.
  ${IfNot} ${FileExists} "$INSTDIR\app\starters\*.*"
    Rename "$INSTDIR\app.old\starters" "$INSTDIR\app\starters"
  ${EndIf}
  StrCpy $R0 "$INSTDIR\app.old"
  Call RemoveListed

  CreateShortCut "$SMPROGRAMS\Hilbert.lnk" "$INSTDIR\app\Hilbert.exe"
  CreateShortCut "$DESKTOP\Hilbert.lnk" "$INSTDIR\app\Hilbert.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "Software\Hilbert" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Hilbert"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "@VERSION@"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\app\Hilbert.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Hilbert developers"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" @KILOBYTES@
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1

  ; "Open with" for models; what opens them already stays as it is.
  WriteRegStr HKCU "${CLASSES}\Hilbert.gguf" "" "$(MODEL)"
  WriteRegStr HKCU "${CLASSES}\Hilbert.gguf\DefaultIcon" "" "$INSTDIR\app\Hilbert.exe,0"
  WriteRegStr HKCU "${CLASSES}\Hilbert.gguf\shell\open\command" "" '"$INSTDIR\app\Hilbert.exe" "%1"'
  WriteRegNone HKCU "${CLASSES}\.gguf\OpenWithProgids" "Hilbert.gguf"
  WriteRegStr HKCU "${CLASSES}\Applications\Hilbert.exe\shell\open\command" "" '"$INSTDIR\app\Hilbert.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\Hilbert.exe\SupportedTypes" ".gguf" ""
  WriteRegStr HKCU "${CLASSES}\Applications\Hilbert.exe\SupportedTypes" ".pdf" ""
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  !insertmacro WAIT_UNTIL_CLOSED
  SetOutPath "$TEMP"
  Delete "$SMPROGRAMS\Hilbert.lnk"
  Delete "$DESKTOP\Hilbert.lnk"
  StrCpy $R0 "$INSTDIR\app.new"
  Call un.RemoveListed
  StrCpy $R0 "$INSTDIR\app.old"
  Call un.RemoveListed
  StrCpy $R0 "$INSTDIR\app"
  Call un.RemoveListed
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Hilbert"
  DeleteRegKey HKCU "${CLASSES}\Hilbert.gguf"
  DeleteRegKey HKCU "${CLASSES}\Applications\Hilbert.exe"
  DeleteRegValue HKCU "${CLASSES}\.gguf\OpenWithProgids" "Hilbert.gguf"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.gguf\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.gguf"
  ${un.RefreshShellIcons}
SectionEnd
