package bifolio.render;

import bifolio.calculator.Calculator;
import bifolio.calculator.Evaluation;
import bifolio.calculator.Input;
import bifolio.calculator.Typographer;
import bifolio.formula.MathMl;
import bifolio.formula.Value;
import bifolio.library.Library;
import bifolio.model.Bilingual;
import bifolio.model.Mode;
import java.util.List;
import java.util.Map;

/**
 * Writes the inputs of a calculator as a form. It is disabled: without script it is read, and the
 * script that answers enables it.
 */
final class WorkedForm {
  private final Library library;
  private final Mode mode;
  private final Words words;
  private final StringBuilder out = new StringBuilder(8_192);
  private final Evaluation evaluation;
  private final String prefix;
  private final Map<String, List<String>> otherNames;

  private WorkedForm(
      Library library, Mode mode, Words words, Evaluation evaluation, String prefix) {
    this.library = library;
    this.mode = mode;
    this.words = words;
    this.evaluation = evaluation;
    this.prefix = prefix;
    this.otherNames = library.otherNames(evaluation.calculator());
  }

  /**
   * Returns the form.
   *
   * @param prefix what its ids begin with, unique on the page
   */
  static String write(
      Library library, Mode mode, Words words, Evaluation evaluation, String prefix) {
    var form = new WorkedForm(library, mode, words, evaluation, prefix);
    form.form();
    return form.out.toString();
  }

  private void form() {
    var calculator = evaluation.calculator();
    out.append("<form class=\"calc-form\" autocomplete=\"off\"><fieldset disabled><legend>");
    out.append(words.html("calc-inputs", mode)).append("</legend>");
    out.append("<div class=\"calc-choices\">");
    calculator.profiles().forEach(this::profile);
    var variant = calculator.input(calculator.variant());
    if (variant != null) {
      field(variant, " calc-wide");
    }
    out.append("</div><div class=\"calc-fields\">");
    for (var input : calculator.inputs()) {
      boolean nameless = input.kind() == Input.Kind.NOTE && input.initial() == null;
      if (!nameless && !input.equals(variant)) {
        field(input, input.kind() == Input.Kind.FLAG ? " calc-flag" : "");
      }
    }
    out.append("</div></fieldset></form>");
  }

  private void profile(Calculator.ProfileChoice choice) {
    var kind = library.profiles().kinds().get(choice.kind());
    if (kind == null) {
      return;
    }
    var chosen = evaluation.profiles().get(choice.name());
    String id = id(choice.name());
    out.append("<div class=\"calc-field calc-wide calc-profile\"").append(names(choice.name()));
    out.append("><label for=\"").append(id).append("\">");
    out.append(words.html("profile-" + choice.kind(), mode)).append("</label><select id=\"");
    out.append(id).append("\" name=\"").append(choice.name()).append("\"><option value=\"\"");
    out.append(chosen == null ? " selected" : "").append('>');
    out.append(Html.escape(words.plain("calc-own", mode))).append("</option>");
    for (var profile : kind.profiles()) {
      boolean selected = chosen != null && profile.id().equals(chosen.id());
      option(profile.id(), Html.escape(profile.name()), profile.aliases(), selected);
    }
    out.append("</select></div>");
  }

  private String id(String name) {
    return Html.escape(prefix + "." + name);
  }

  /** An address may give an input by any of its names. */
  private String names(String name) {
    var others = otherNames.getOrDefault(name, List.of());
    return others.isEmpty() ? "" : " data-names=\"" + Html.escape(String.join(" ", others)) + "\"";
  }

  private void option(String value, String label, List<String> aliases, boolean selected) {
    out.append("<option value=\"").append(Html.escape(value)).append('"');
    if (!aliases.isEmpty()) {
      out.append(" data-names=\"").append(Html.escape(String.join("|", aliases))).append('"');
    }
    out.append(selected ? " selected" : "").append('>').append(label).append("</option>");
  }

  private void field(Input input, String type) {
    String id = id(input.name());
    out.append("<div class=\"calc-field").append(type).append('"').append(names(input.name()));
    if (input.from() != null) {
      out.append(" data-from=\"").append(input.from().profile()).append('"');
    }
    out.append(takesPart(input) ? "" : " hidden").append("><label for=\"").append(id);
    out.append("\">");
    if (!input.symbol().isEmpty()) {
      out.append(MathMl.write(Typographer.symbol(input.symbol(), input.name()))).append(' ');
    }
    out.append(Words.html(input.label().map(Html::escape), mode)).append("</label>");
    control(input, id);
    out.append("</div>");
  }

  private boolean takesPart(Input input) {
    var variant = evaluation.values().get(evaluation.calculator().variant());
    return input.only().isEmpty()
        || (variant instanceof Value.Text text && input.only().contains(text.text()));
  }

  private void control(Input input, String id) {
    var value = evaluation.values().get(input.name());
    String names = " id=\"" + id + "\" name=\"" + input.name() + "\"";
    switch (input.kind()) {
      case CHOICE -> {
        out.append("<select").append(names).append('>');
        for (var option : input.options()) {
          boolean selected = value instanceof Value.Text text && text.text().equals(option.id());
          option(option.id(), title(option.title()), option.aliases(), selected);
        }
        out.append("</select>");
      }
      case FLAG -> {
        boolean checked = value instanceof Value.Truth truth && truth.truth();
        out.append("<input type=\"checkbox\"").append(names);
        out.append(checked ? " checked" : "").append('>');
      }
      case QUANTITY, LIST, ANY, NOTE -> entry(input, names);
    }
  }

  private void entry(Input input, String names) {
    var shown = evaluation.shown(input.name());
    boolean any = input.kind() == Input.Kind.ANY;
    String text = shown == null ? "" : any ? shown.text() : shown.number();
    out.append("<span class=\"calc-entry\"><input type=\"text\" inputmode=\"text\"");
    out.append(" autocapitalize=\"off\" spellcheck=\"false\" size=\"12\"");
    out.append(names).append(" value=\"").append(Html.escape(text)).append("\">");
    if (!any && !input.unit().text().isEmpty()) {
      out.append("<span class=\"calc-unit\">").append(Html.escape(input.unit().text()));
      out.append("</span>");
    }
    out.append("</span>");
  }

  /** An option holds plain text only. */
  private String title(Bilingual<String> title) {
    return Html.escape(Words.plain(title, mode));
  }
}
