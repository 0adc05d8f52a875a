package bifolio.template;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Problems;
import bifolio.model.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {
  private final Problems problems = new Problems();

  private String render(String text, Map<String, Object> data) {
    var source = new Source("themes/t/templates/page.peb", "templates/page.peb", text);
    return Templates.of(List.of(source)).render("page", data, problems).orElse("-");
  }

  private List<String> mistakes() {
    return problems.sorted().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void textIsEscapedUnlessItIsRaw() {
    Map<String, Object> data = Map.of("a", "<b>\"显存\" & 'x'</b>");
    assertThat(render("{{ a }}", data))
        .isEqualTo("&lt;b&gt;&quot;显存&quot; &amp; &#39;x&#39;&lt;/b&gt;");
    assertThat(render("{{ a | raw }}", data)).isEqualTo("<b>\"显存\" & 'x'</b>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ titel }}                 => themes/t/templates/page.peb:2:1: error[template]: there is no variable "titel"
          {{ page.titel }}            => themes/t/templates/page.peb:2:1: error[template]: there is no variable "titel"
          {% if %}x{% endif %}        => themes/t/templates/page.peb:2:1: error[template]: unexpected token "EXECUTE_END" of value "%}"
          """)
  void aMistakeHasItsLine(String line, String expected) {
    assertThat(render("first\n" + line + "\n", Map.of("page", Map.of("title", "题"))))
        .isEqualTo("-");
    assertThat(mistakes()).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "{{ a.getClass() }}",
    "{{ a.getClass().forName('java.lang.Runtime') }}",
    "{{ list.size() }}",
    "{{ a.class.classLoader }}",
  })
  void noMethodOfAnyObjectCanBeCalled(String line) {
    assertThat(render(line, Map.of("a", "x", "list", List.of(1)))).isEqualTo("-");
    assertThat(mistakes()).singleElement().asString().contains("error[template]");
  }

  @Test
  void aTemplateThatIsNotThereIsReported() {
    assertThat(Templates.of(List.of()).render("pages/page", Map.of(), problems)).isEmpty();
    assertThat(mistakes())
        .containsExactly(
            "theme: error[missing-template]: the theme has no templates/pages/page.peb");
  }

  @Test
  void templatesExtendEachOther() {
    var templates =
        Templates.of(
            List.of(
                new Source("t/l", "templates/layout.peb", "<{% block b %}{% endblock %}>"),
                new Source(
                    "t/p",
                    "templates/pages/p.peb",
                    "{% extends \"layout\" %}{% block b %}题{% endblock %}"),
                new Source("t/s", "strings.yaml", "ignored")));
    assertThat(templates.render("pages/p", Map.of(), problems)).contains("<题>");
    assertThat(templates.has("strings")).isFalse();
  }
}
