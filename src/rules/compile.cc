#include "rules/compile.h"

#include <algorithm>
#include <bit>

#include "data/fields.h"
#include "lexicon/lexicon_builder.h"
#include "rules/concept_files.h"
#include "rules/concept_sets.h"
#include "rules/fact_names.h"
#include "rules/names.h"
#include "rules/pattern_index.h"
#include "rules/pattern_text.h"
#include "rules/rarity.h"
#include "rules/rule_table.h"
#include "text/words.h"

namespace openwash {
namespace {

namespace table = rule_table;

std::uint32_t size32(std::size_t n) {
  return static_cast<std::uint32_t>(n);
}

class Compiler {
 public:
  Compiler(const std::string& directory, std::vector<Error>& errors)
      : directory_(directory), errors_(errors), vocabulary_(read_vocabulary(directory, errors)), sets_(vocabulary_) {}

  std::string compile() {
    for (const std::string& path : json_files(directory_ + "/signals")) read_signals(path);
    for (const std::string& path : json_files(directory_ + "/criteria")) read_court(path);
    if (signals_only()) {
      kinds_.push_back({});  // signals belong to none; rows name one all the same
    } else {
      read_fields(directory_ + "/fields.json");
      read_kinds();
    }
    const std::string lexicon = build_lexicon(vocabulary_.concepts, errors_);
    if (!errors_.empty()) return {};
    return write(lexicon);
  }

 private:
  struct KindFile {
    std::int64_t order;
    std::string path;
    Value json;
  };

  // Whether the directory holds signals and nothing that they could be signals for, as that of claims does.
  bool signals_only() const { return !rules_.empty() && court_ids_.empty() && json_files(directory_ + "/kinds").empty(); }

  Result<Value> read(const std::string& path) {
    Result<Value> json = read_json(path);
    if (!json) errors_.push_back(json.error());
    return json;
  }

  void read_kinds() {
    std::vector<KindFile> files;
    for (const std::string& path : json_files(directory_ + "/kinds")) {
      Result<Value> json = read(path);
      if (!json) continue;
      const Value* order = json->find("order");
      const auto* number = order ? std::get_if<std::int64_t>(&order->data) : nullptr;
      files.push_back({number ? *number : 0, path, std::move(*json)});
    }
    if (files.empty()) errors_.push_back({directory_ + "/kinds", "no kind is there"});
    std::sort(files.begin(), files.end(),
              [](const KindFile& a, const KindFile& b) { return std::tie(a.order, a.path) < std::tie(b.order, b.path); });
    for (const KindFile& f : files) read_kind(f.json, f.path);
  }

  void read_kind(const Value& json, const std::string& path) {
    Fields fields(json, path, errors_);
    table::KindRow row{};
    const std::string id = fields.text("id");
    row.id = pool_.add(id);
    fields.number("order");
    row.title = pool_.add(fields.text("title"));
    row.takes_away = pool_.add(fields.text("takes_away"));
    row.explanation = pool_.add(fields.text("explanation"));
    row.severity = named(fields, "severity", fields.text("severity"), severity_names);
    row.beside_commerce = fields.flag("beside_commerce");
    row.in_policies = fields.flag("in_policies");
    std::string rights;
    for (const std::string& word : fields.texts("rights")) rights += word + " ";
    row.rights = pool_.add(rights);
    row.whys_begin = size32(whys_.size());
    for (const Value& item : fields.list("criteria")) {
      Fields why(item, path + ": criteria", errors_);
      const std::string criterion = why.text("id");
      if (std::find(criterion_ids_.begin(), criterion_ids_.end(), criterion) == criterion_ids_.end()) {
        why.fail("id", "no criterion is called \"" + criterion + "\"" + did_you_mean(criterion, criterion_ids_));
      }
      whys_.push_back({pool_.add(criterion), pool_.add(why.text("why"))});
    }
    row.whys_count = size32(whys_.size()) - row.whys_begin;
    row.rulings_begin = size32(rulings_.size());
    if (const Value* courts = fields.any("courts"); courts && courts->members()) {
      for (const auto& [court, value] : *courts->members()) {
        std::string where = path;
        where.append(": courts.").append(court);
        Fields ruling(value, where, errors_);
        if (std::find(court_ids_.begin(), court_ids_.end(), court) == court_ids_.end()) fields.fail(court, "no such court");
        const auto which = named(ruling, "ruling", ruling.text("ruling"), ruling_names);
        rulings_.push_back({pool_.add(court), pool_.add(ruling.text("why")), which});
      }
    } else {
      fields.fail("courts", "is missing");
    }
    row.rulings_count = size32(rulings_.size()) - row.rulings_begin;
    kinds_.push_back(row);
    const table::RuleRow usual{{}, {}, {}, size32(kinds_.size() - 1), static_cast<std::uint8_t>(row.severity), 0, 0, 0, 0, 0};
    std::size_t n = 0;
    for (const Value& rule : fields.list("rules"))
      read_rule(rule, path + ": rules[" + std::to_string(n++) + "]", id + "/", usual);
    fields.refuse_others();
  }

  void read_signals(const std::string& path) {
    const Result<Value> json = read(path);
    if (!json) return;
    Fields fields(*json, path, errors_);
    const table::RuleRow usual{{}, {}, {}, 0, 0, 0, table::signal_rule, 0, 0, 0};
    std::size_t n = 0;
    for (const Value& rule : fields.list("signals")) read_rule(rule, path + ": signals[" + std::to_string(n++) + "]", "", usual);
    fields.refuse_others();
  }

  void read_rule(const Value& json, const std::string& where, const std::string& prefix, table::RuleRow row) {
    Fields fields(json, where, errors_);
    const bool signal = row.flags & table::signal_rule;
    const std::string name = fields.text("id");
    row.id = pool_.add(prefix + name);
    const auto number = size32(rules_.size());
    for (const std::string& other : rule_ids_) {
      if (other == prefix + name) fields.fail("id", "\"" + other + "\" is there already");
    }
    rule_ids_.push_back(prefix + name);
    if (!signal) {
      row.title = pool_.add(fields.text("title"));
      row.message = pool_.add(fields.text("message"));
      row.modality = static_cast<std::uint8_t>(named(fields, "modality", fields.text("modality"), modality_names));
      const std::string severity = fields.text_or("severity", "");
      if (!severity.empty()) row.severity = static_cast<std::uint8_t>(named(fields, "severity", severity, severity_names));
      row.implies = static_cast<std::uint8_t>(named(fields, "implies", fields.text_or("implies", "nothing"), implied_names));
      if (fields.flag("list")) row.flags |= table::list_rule;
      row.facts_begin = size32(names_.size());
      for (const std::string& asked : fields.texts("facts")) {
        if (!is_fact(asked, sets_.names())) fields.fail("facts", "\"" + asked + "\" is no fact and no group of concepts");
        names_.push_back(pool_.add(asked));
      }
      row.facts_count = size32(names_.size()) - row.facts_begin;
    }
    read_examples(fields, !signal);
    if (fields.flag("headings")) row.flags |= table::heading_rule;
    const auto guards_begin = size32(guards_.size());
    read_guards(fields, "unless", false);
    read_guards(fields, "requires", true);
    const auto guards_count = static_cast<std::uint16_t>(guards_.size() - guards_begin);
    const auto patterns = fields.texts("match");
    if (patterns.empty()) fields.fail("match", "at least one pattern is needed");
    for (const std::string& text : patterns) read_pattern(text, fields, number, guards_begin, guards_count);
    fields.refuse_others();
    rules_.push_back(row);
  }

  void read_examples(Fields& fields, bool needed) {
    const Value* examples = fields.any("examples");
    if (!examples) {
      if (needed) fields.fail("examples", "are missing: flagged and clean ones, in our own words");
      return;
    }
    Fields lists(*examples, fields.where() + ".examples", errors_);
    for (const char* name : {"flagged", "clean"}) {
      if (lists.list(name).empty()) lists.fail(name, "at least one is needed");
      for (const Value& item : lists.list(name)) {
        Fields example(item, fields.where() + ".examples." + name, errors_);
        example.text("text");
        if (std::string_view(name) == "clean") example.text("why");
        example.text_or("quote", "");
        example.text_or("why", "");
        example.refuse_others();
      }
    }
    lists.refuse_others();
  }

  void read_guards(Fields& fields, const char* name, bool wanted) {
    for (const std::string& text : fields.texts(name)) {
      const Result<GuardText> guard = parse_guard(text);
      if (!guard) {
        fields.fail(name, "\"" + text + "\": " + guard.error().what);
        continue;
      }
      table::GuardRow row{guard->scope, wanted, guard->distance, 0};
      if (guard->scope == table::Scope::text) {
        for (const std::string& signal : guard->concepts) {
          const auto at = std::find(rule_ids_.begin(), rule_ids_.end(), signal);
          if (at == rule_ids_.end())
            fields.fail(name, "no signal is called \"" + signal + "\"" + did_you_mean(signal, rule_ids_));
          row.set = static_cast<std::uint16_t>(at - rule_ids_.begin());
          guards_.push_back(row);
        }
      } else {
        row.set = sets_.number_of(guard->concepts, fields.where() + "." + name, errors_);
        guards_.push_back(row);
      }
    }
  }

  void read_pattern(const std::string& text, Fields& fields, std::uint32_t rule, std::uint32_t guards_begin,
                    std::uint16_t guards_count) {
    const Result<PatternText> pattern = parse_pattern(text);
    if (!pattern) {
      fields.fail("match", "\"" + text + "\": " + pattern.error().what);
      return;
    }
    table::PatternRow row{
        rule, size32(steps_.size()), guards_begin, static_cast<std::uint16_t>(pattern->steps.size()), guards_count, table::no_set,
        0};
    const std::string where = fields.where() + ".match \"" + text + "\"";
    for (const auto& step : pattern->steps) steps_.push_back({sets_.number_of(step.concepts, where, errors_), step.gap});
    if (!pattern->forbidden.empty()) row.forbidden = sets_.number_of(pattern->forbidden, where, errors_);
    patterns_.push_back(row);
  }

  void read_court(const std::string& path) {
    const Result<Value> json = read(path);
    if (!json) return;
    Fields fields(*json, path, errors_);
    const std::string id = fields.text("id");
    court_ids_.push_back(id);
    courts_.push_back(
        {pool_.add(id), pool_.add(fields.text("name")), pool_.add(fields.text("text")), pool_.add(fields.text("url"))});
    for (const Value& item : fields.list("criteria")) {
      Fields c(item, path + ": criteria", errors_);
      criterion_ids_.push_back(c.text("id"));
      criteria_.push_back({pool_.add(criterion_ids_.back()), pool_.add(id), pool_.add(c.text("title")), pool_.add(c.text("text")),
                           pool_.add(c.text("url"))});
      c.refuse_others();
    }
    fields.refuse_others();
  }

  void read_fields(const std::string& path) {
    const Result<Value> json = read(path);
    if (!json) return;
    if (!json->list()) errors_.push_back({path, "a list of fields is expected"});
    for (const Value& item : json->list() ? *json->list() : Value::List{}) {
      Fields f(item, path, errors_);
      field_ids_.push_back(f.text("id"));
      fields_.push_back({pool_.add(field_ids_.back()), pool_.add(f.text("title")), pool_.add(f.text("text"))});
      f.refuse_others();
    }
    for (const ConceptSource& s : vocabulary_.concepts) {
      if (s.id.starts_with("field.") && std::find(field_ids_.begin(), field_ids_.end(), s.id.substr(6)) == field_ids_.end()) {
        errors_.push_back({s.where, "no field of that name stands in fields.json" + did_you_mean(s.id.substr(6), field_ids_)});
      }
    }
  }

  template <std::size_t size>
  std::uint32_t named(Fields& fields, const char* key, const std::string& name, const std::array<std::string_view, size>& names) {
    const std::size_t place = place_of(name, names);
    if (place == size && !name.empty())
      fields.fail(key, "\"" + name + "\" is not known" + did_you_mean(name, {names.begin(), names.end()}));
    return size32(place == size ? 0 : place);
  }

  std::vector<table::CommonWord> common_words() {
    std::size_t count = 0;
    for (const LanguageSource& l : vocabulary_.languages) count += l.common.size();
    std::vector<table::CommonWord> slots(std::bit_ceil(2 * count + 1));
    if (vocabulary_.languages.size() > table::most_languages)
      errors_.push_back({directory_ + "/languages", "more than 64 languages"});
    for (std::size_t l = 0; l < std::min(vocabulary_.languages.size(), table::most_languages); ++l) {
      for (const std::string& word : vocabulary_.languages[l].common) {
        const std::uint64_t hash = word_hash(fold_word(word));
        std::size_t at = hash & (slots.size() - 1);
        while (slots[at].hash && slots[at].hash != hash) at = (at + 1) & (slots.size() - 1);
        slots[at].hash = hash;
        slots[at].languages |= std::uint64_t{1} << l;
      }
    }
    return slots;
  }

  table::Roles name_roles() {
    std::set<ConceptId> hiding;
    std::set<ConceptId> told;
    for (std::size_t i = 0; i < sets_.names().size(); ++i) {
      const std::string& name = sets_.names()[i];
      if (name.find('.') != std::string::npos || name == addressed_concept || name == defining_concept) {
        told.insert(static_cast<ConceptId>(i));
      }
    }
    const std::size_t built_in = std::size(built_in_concepts);
    for (std::size_t i = 0; i < vocabulary_.concepts.size(); ++i) {
      const ConceptSource& source = vocabulary_.concepts[i];
      if (source.opaque || !source.beats.empty()) hiding.insert(static_cast<ConceptId>(built_in + i));
    }
    const auto concept_of = [&](std::string_view name) {
      const auto at = std::find(sets_.names().begin(), sets_.names().end(), name);
      return at == sets_.names().end() ? table::no_concept : static_cast<ConceptId>(at - sets_.names().begin());
    };
    return {sets_.number_of(hiding), sets_.number_of(told), concept_of(addressed_concept), concept_of(defining_concept)};
  }

  std::string write(const std::string& lexicon) {
    std::vector<table::TagRow> tags;
    for (const std::string& name : sets_.names()) {
      const std::size_t dot = name.find('.');
      tags.push_back(dot == std::string::npos ? table::TagRow{}
                                              : table::TagRow{pool_.add(name.substr(0, dot)), pool_.add(name.substr(dot + 1))});
    }
    std::vector<table::LanguageRow> languages;
    for (const LanguageSource& l : vocabulary_.languages) languages.push_back({pool_.add(l.tag)});
    BlobWriter out(table::count);
    out.set_bytes(table::lexicon, lexicon);
    out.set(table::kinds, kinds_);
    out.set(table::rules, rules_);
    out.set(table::patterns, patterns_);
    out.set(table::steps, steps_);
    out.set(table::guards, guards_);
    out.set(table::roles, std::vector<table::Roles>{name_roles()});
    out.set(table::set_bits, sets_.bitmaps());
    out.set(table::names, names_);
    out.set(table::courts, courts_);
    out.set(table::criteria, criteria_);
    out.set(table::whys, whys_);
    out.set(table::rulings, rulings_);
    out.set(table::fields, fields_);
    out.set(table::tags, tags);
    out.set(table::languages, languages);
    out.set(table::common_words, common_words());
    write_pattern_index(patterns_, steps_, sets_, expected_frequencies(vocabulary_), lexicon, out);
    out.set_bytes(table::texts, pool_.bytes());
    const std::string unversioned = out.bytes();
    out.set(table::version, std::vector<std::uint64_t>{word_hash(unversioned)});
    return out.bytes();
  }

  std::string directory_;
  std::vector<Error>& errors_;
  Vocabulary vocabulary_;
  ConceptSets sets_;
  TextPool pool_;
  std::vector<std::string> court_ids_, criterion_ids_, field_ids_, rule_ids_;
  std::vector<table::KindRow> kinds_;
  std::vector<table::RuleRow> rules_;
  std::vector<table::PatternRow> patterns_;
  std::vector<table::StepRow> steps_;
  std::vector<table::GuardRow> guards_;
  std::vector<TextRef> names_;
  std::vector<table::CourtRow> courts_;
  std::vector<table::CriterionRow> criteria_;
  std::vector<table::WhyRow> whys_;
  std::vector<table::RulingRow> rulings_;
  std::vector<table::FieldRow> fields_;
};

}  // namespace

std::string compile_rules(const std::string& directory, std::vector<Error>& errors) {
  return Compiler(directory, errors).compile();
}

}  // namespace openwash
