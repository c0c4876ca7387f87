// Texts that say the same in two languages: each part is found in its own, and what agrees is one finding with two places.

#include <string>

#include "openwash.h"
#include "support/catch.h"

using namespace openwash;

namespace {

const Analyzer& analyzer() {
  static const Analyzer compiled = [] {
    Result<Analyzer> result = Analyzer::from_directory(OPENWASH_RULES_DIRECTORY);
    if (!result) FAIL(result.error().message());
    return std::move(result).value();
  }();
  return compiled;
}

// "places" for each finding of `kind` above a note, parted by a blank: "2" for one finding with a further place.
std::string places(const std::string& text, const std::string& kind) {
  const Assessment a = analyzer().scan("LICENSE", text, {});
  std::string out;
  for (const Finding& f : a.findings) {
    if (f.kind != kind || f.severity == Severity::note) continue;
    out += (out.empty() ? "" : " ") + std::to_string(1 + f.places.size());
  }
  return out;
}

}  // namespace

TEST_CASE("what two languages say alike is one finding") {
  const struct Row {
    std::string english, other, kind, places, why;
  } rows[] = {
      {"You may not use the model for commercial purposes.", "No podrá utilizar el modelo con fines comerciales.",
       "non-commercial", "2", "Spanish"},
      {"You may not use the model for commercial purposes.", "Anda tidak boleh menggunakan model ini untuk tujuan komersial.",
       "non-commercial", "2", "Indonesian"},
      {"You may not modify the work.", "Você não pode modificar a obra.", "no-derivatives", "2", "Portuguese"},
      {"Redistribution of the model is prohibited.", "È vietata la ridistribuzione del modello.", "no-redistribution", "2",
       "Italian"},
      {"You must request a licence above 100 million monthly active users.",
       "Deberá solicitar una licencia si supera los 100 millones de usuarios activos mensuales.", "scale-cap", "2",
       "amounts in words of each language"},
      {"You must request a licence above 100 million monthly active users.",
       "Anda harus meminta lisensi jika memiliki lebih dari 300 juta pengguna aktif bulanan.", "scale-cap", "1 1",
       "amounts that differ"},
      {"You may use the model for any purpose.", "No podrá utilizar el modelo con fines comerciales.", "non-commercial", "1",
       "a term that only one half holds"},
      {"You may use the model for any purpose.", "Puede utilizar el modelo con cualquier fin.", "non-commercial", "",
       "permissions in both"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.other, row.why);
    CHECK(places(row.english + "\n\n" + row.other + "\n", row.kind) == row.places);
    CHECK(places(row.other + "\n\n" + row.english + "\n", row.kind) == row.places);
  }
}
