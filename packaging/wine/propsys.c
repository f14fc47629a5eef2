/* What Python's platform module needs of Windows' property system and Wine 8 lacks. It fails, as on
   a Windows whose management service does not answer, and Python asks elsewhere. */
#include <windows.h>

HRESULT hilbert_VariantToString(const void *value, WCHAR *text, UINT length)
{ (void)value; (void)text; (void)length; return E_FAIL; }
