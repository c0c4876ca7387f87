#include "cli/completion_script.h"

#include <map>

#include "cli/command.h"

namespace openwash {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::string replaced(std::string_view text, char what, std::string_view with) {
  std::string out;
  for (const char c : text) c == what ? out += with : out += c;
  return out;
}

// In single quotes for bash and zsh.
std::string quoted(std::string_view text) {
  return "'" + replaced(text, '\'', "'\\''") + "'";
}

std::string fish_quoted(std::string_view text) {
  return "'" + replaced(replaced(text, '\\', "\\\\"), '\'', "\\'") + "'";
}

// Words within [...] of an option, or before a colon, of zsh.
std::string zsh_words(std::string_view text) {
  return replaced(replaced(replaced(replaced(text, '\\', "\\\\"), '[', "\\["), ']', "\\]"), ':', "\\:");
}

// What the arguments of a command may be: words, or nothing where they are paths or none.
std::vector<std::string> argument_words(const Command& command, const Ids& ids) {
  const std::string_view arguments = command.arguments;
  if (arguments.starts_with("ID")) return ids;
  if (arguments.starts_with("SHELL")) return completion_shells();
  return {};
}

bool takes_paths(const Command& command) {
  const std::string_view arguments = command.arguments;
  return arguments.find("PATH") != arguments.npos || arguments.find("FILE") != arguments.npos;
}

bool is_directory(const OptionInfo& option) {
  return option.value == "DIR";
}
bool is_path(const OptionInfo& option) {
  return option.value == "FILE" || option.value == "LIST" || is_directory(option);
}

std::string bash(const Ids& ids) {
  std::map<std::string, OptionInfo> valued;
  std::string options, arguments;
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    names.emplace_back(command.name);
    std::vector<std::string> flags;
    for (const OptionInfo& option : option_table(command)) {
      flags.push_back(option.name);
      if (!option.value.empty()) valued.emplace(option.name, option);
    }
    options += std::string("        ") + command.name + ") words=" + quoted(joined(flags)) + " ;;\n";
    if (const auto words = argument_words(command, ids); !words.empty())
      arguments += std::string("        ") + command.name + ") words=" + quoted(joined(words)) + " ;;\n";
  }
  std::string values;
  for (const auto& [name, option] : valued) {
    const std::string pattern = name + (option.letter.empty() ? "" : "|" + option.letter);
    if (!option.values.empty())
      values += "    " + pattern + ") words=" + quoted(joined(option.values)) + " ;;\n";
    else
      values += "    " + pattern + ") return ;;\n";  // a path: bash completes it
  }
  return "# Completions of openwash for bash.\n"
         "_openwash() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} words=\n"
         "  COMPREPLY=()\n"
         "  [ \"$previous\" != = ] || previous=${COMP_WORDS[COMP_CWORD-2]}\n"
         "  if [ \"$word\" = = ]; then previous=${COMP_WORDS[COMP_CWORD-1]} word=; fi\n"
         "  case $previous in\n" +
         values + "  esac\n" + "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    words=" + quoted(joined(names) + " --help --version") +
         "\n"
         "  elif [ -z \"$words\" ]; then\n"
         "    case $word in\n"
         "    -*)\n"
         "      case $command in\n" +
         options +
         "      esac\n"
         "      ;;\n"
         "    *)\n"
         "      case $command in\n" +
         arguments + "        help) words=" + quoted(joined(names)) +
         " ;;\n"
         "      esac\n"
         "      ;;\n"
         "    esac\n"
         "  fi\n"
         "  [ -z \"$words\" ] || COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
         "}\n"
         "complete -o default -F _openwash openwash\n";
}

std::string zsh_option(const OptionInfo& option) {
  std::string words = "[" + zsh_words(option.words) + "]";
  if (!option.value.empty()) {
    words += ":" + option.value + ":";
    words += !option.values.empty() ? "(" + joined(option.values) + ")"
             : is_directory(option) ? "_files -/"
             : is_path(option)      ? "_files"
                                    : " ";
  }
  if (option.letter.empty()) return quoted(option.name + (option.value.empty() ? "" : "=") + words);
  return quoted("(" + option.letter + " " + option.name + ")") + "{" + option.letter + "," + option.name + "}" + quoted(words);
}

std::string zsh(const Ids& ids) {
  std::string listed, cases;
  for (const Command& command : commands()) {
    listed += "    " + quoted(std::string(command.name) + ":" + zsh_words(command.summary)) + "\n";
    cases += std::string("    ") + command.name + ")\n      _arguments -s";
    for (const OptionInfo& option : option_table(command)) cases += " \\\n        " + zsh_option(option);
    if (const auto words = argument_words(command, ids); !words.empty())
      cases += " \\\n        " + quoted("*:" + std::string(command.arguments) + ":(" + joined(words) + ")");
    else if (takes_paths(command))
      cases += " \\\n        '*:path:_files'";
    cases += "\n      ;;\n";
  }
  return "#compdef openwash\n"
         "# Completions of openwash for zsh.\n"
         "_openwash() {\n"
         "  local -a commands\n"
         "  commands=(\n" +
         listed +
         "  )\n"
         "  if (( CURRENT == 2 )); then\n"
         "    _describe command commands\n"
         "    return\n"
         "  fi\n"
         "  shift words\n"
         "  (( CURRENT-- ))\n"
         "  case $words[1] in\n" +
         cases +
         "  esac\n"
         "}\n"
         "if [ \"$funcstack[1]\" = _openwash ]; then _openwash \"$@\"; else compdef _openwash openwash; fi\n";
}

std::string fish(const Ids& ids) {
  std::string out =
      "# Completions of openwash for fish.\n"
      "complete -c openwash -n __fish_use_subcommand -f\n";
  for (const Command& command : commands()) {
    out += std::string("complete -c openwash -n __fish_use_subcommand -a ") + command.name + " -d " +
           fish_quoted(command.summary) + "\n";
    const std::string start = std::string("complete -c openwash -n '__fish_seen_subcommand_from ") + command.name + "'";
    const auto words = argument_words(command, ids);
    if (!words.empty() || !takes_paths(command))
      out += start + " -f" + (words.empty() ? "" : " -a " + fish_quoted(joined(words))) + "\n";
    for (const OptionInfo& option : option_table(command)) {
      out += start + " -l " + option.name.substr(2);
      if (!option.letter.empty()) out += " -s " + option.letter.substr(1);
      if (!option.values.empty())
        out += " -x -a " + fish_quoted(joined(option.values));
      else if (!option.value.empty())
        out += is_path(option) ? " -r -F" : " -x";
      out += " -d " + fish_quoted(option.words) + "\n";
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> completion_shells() {
  return {"bash", "fish", "zsh"};
}

std::string completion_script(std::string_view shell, const Ids& ids) {
  if (shell == "bash") return bash(ids);
  if (shell == "zsh") return zsh(ids);
  if (shell == "fish") return fish(ids);
  return "";
}

}  // namespace openwash
