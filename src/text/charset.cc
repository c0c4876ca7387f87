#include "text/charset.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>
#include <string>

#include "text/text_writer.h"

namespace openwash {
namespace {

using Correction = Charset::Correction;

// ICU has Microsoft's and IBM's tables. These rows are where the registered charsets differ, as most other decoders read them.
constexpr Correction japanese[] = {{0xFF5E, 0x301C}, {0x2225, 0x2016}, {0xFF0D, 0x2212},
                                   {0xFFE0, 0x00A2}, {0xFFE1, 0x00A3}, {0xFFE2, 0x00AC}};
constexpr Correction big5[] = {{0x2027, 0x2022}, {0xFE51, 0xFF64}, {0x00AF, 0x203E}, {0xFF5E, 0x223C},
                               {0x2295, 0x2641}, {0x2299, 0x2609}, {0x2215, 0xFF0F}, {0xFE68, 0xFF3C},
                               {0xFFE5, 0x00A5}, {0xFFE0, 0x00A2}, {0xFFE1, 0x00A3}};

constexpr Correction greek[] = {{0x00AA, replacement_character}};

constexpr Charset charsets[] = {
    {"GB18030", "gb18030", {}, {}, nullptr, true},
    {"Big5", "windows-950-2000", big5},
    {"Shift_JIS", "ibm-943_P15A-2003", japanese, "\x87\xED\xEE\xFA\xFB\xFC", "CP932"},
    {"CP932", "ibm-943_P15A-2003", {}},
    {"EUC-JP", "euc-jp-2007", japanese},
    {"EUC-KR", "ibm-970_P110_P110-2006_U2", {}, {}, "CP949"},
    {"CP949", "windows-949-2000", {}},
    {"KOI8-R", "ibm-878_P100-1996", {}},
    {"ISO-8859-2", "ibm-912_P100-1995", {}},
    {"ISO-8859-5", "ibm-915_P100-1995", {}},
    {"ISO-8859-6", "ibm-1089_P100-1995", {}},
    {"ISO-8859-7", "ibm-9005_X110-2007", {}},
    {"ISO-8859-8", "ibm-5012_P100-1999", {}},
    {"ISO-8859-9", "ibm-920_P100-1995", {}},
    {"ISO-8859-15", "ibm-923_P100-1998", {}},
    {"windows-1250", "ibm-5346_P100-1998", {}},
    {"windows-1251", "ibm-5347_P100-1998", {}},
    {"windows-1252", "ibm-5348_P100-1997", {}},
    {"windows-1253", "ibm-5349_P100-1998", greek},
    {"windows-1254", "ibm-5350_P100-1998", {}},
    {"windows-1255", "ibm-9447_P100-2002", {}},
    {"windows-1256", "ibm-9448_X100-2005", {}},
    {"windows-1257", "ibm-9449_P100-2002", {}},
    {"windows-1258", "ibm-5354_P100-1998", {}},
};

struct Larger {
  const char* name;
  const char* larger;
};
constexpr Larger contained[] = {
    {"US-ASCII", "windows-1252"}, {"ISO-8859-1", "windows-1252"}, {"GB2312", "GB18030"},
    {"GBK", "GB18030"},           {"ISO-8859-8-I", "ISO-8859-8"},
};

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status), ucnv_close);
  if (U_FAILURE(status)) return {nullptr, ucnv_close};
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return converter;
}

// The charset of this name, whatever its case and hyphens.
const Charset* charset_alike(const char* name) {
  for (const Larger& row : contained) {
    if (ucnv_compareNames(row.name, name) == 0) name = row.larger;
  }
  for (const Charset& charset : charsets) {
    if (ucnv_compareNames(charset.name, name) == 0) return &charset;
  }
  return nullptr;
}

// Bytes that a Windows code page leaves open come out as C1 controls, those of East Asian ones as private use: nothing that a
// text has.
bool is_undefined(UChar32 code_point, const Charset& charset) {
  if (charset.holds_all) return false;
  if (code_point >= 0x80 && code_point < 0xA0) return !std::string_view(charset.name).starts_with("ISO-");
  return code_point >= 0xE000 && code_point < 0xF900;
}

}  // namespace

const Charset* charset_named(std::string_view name) {
  const std::string key(name.substr(0, 64));
  if (const Charset* charset = charset_alike(key.c_str())) return charset;
  for (const char* standard : {"IANA", "MIME"}) {
    UErrorCode status = U_ZERO_ERROR;
    const char* known = ucnv_getStandardName(key.c_str(), standard, &status);
    const Charset* charset = U_SUCCESS(status) && known != nullptr ? charset_alike(known) : nullptr;
    if (charset != nullptr) return charset;
  }
  return nullptr;
}

const Charset& widened(const Charset& charset, std::string_view bytes) {
  if (charset.wider == nullptr) return charset;
  const std::size_t invalid = convert(bytes, charset, 0).invalid;
  if (invalid == 0) return charset;
  const Charset& wider = *charset_named(charset.wider);
  return convert(bytes, wider, 0).invalid < invalid ? wider : charset;
}

Converted convert(std::string_view bytes, const Charset& charset, std::uint32_t source) {
  Converted converted;
  const Converter converter = open_converter(charset.converter);
  TextWriter writer;
  writer.reserve(bytes.size());
  const char* const begin = bytes.data();
  const char* const end = begin + bytes.size();
  const char* at = begin;
  while (at < end) {
    const std::uint32_t place = source + static_cast<std::uint32_t>(at - begin);
    const char* const high = std::find_if(at, end, [](char byte) { return static_cast<signed char>(byte) < 0; });
    if (high > at) {
      writer.copy({at, high}, place);
      at = high;
      continue;
    }
    const char* next = at;
    UErrorCode status = U_ZERO_ERROR;
    UChar32 code_point = replacement_character;
    if (converter && charset.foreign_leads.find(*at) == std::string_view::npos) {
      code_point = ucnv_getNextUChar(converter.get(), &next, end, &status);
    } else {
      status = U_ILLEGAL_CHAR_FOUND;
    }
    if (U_FAILURE(status) || is_undefined(code_point, charset)) {
      if (converter) ucnv_resetToUnicode(converter.get());
      ++converted.invalid;
      code_point = replacement_character;
      next = at + 1;
    }
    for (const Correction& row : charset.corrections) {
      if (code_point == row.converted) code_point = row.right;
    }
    writer.put(static_cast<char32_t>(code_point), place, static_cast<std::uint32_t>(next - at));
    at = next;
  }
  converted.text = writer.take();
  return converted;
}

}  // namespace openwash
