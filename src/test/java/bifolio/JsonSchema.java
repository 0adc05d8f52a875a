package bifolio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** A JSON Schema that YAML texts are held against. */
public final class JsonSchema {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Schema schema;

  private JsonSchema(Schema schema) {
    this.schema = schema;
  }

  /** Reads a schema of draft 2020-12. */
  public static JsonSchema of(String json) {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return new JsonSchema(registry.getSchema(json));
  }

  /** Reads YAML. */
  public static JsonNode yaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e.getOriginalMessage(), e);
    }
  }

  /** Returns what a text does against the schema; empty if nothing. */
  public List<String> mistakes(String text) {
    return schema.validate(yaml(text)).stream().map(Object::toString).sorted().toList();
  }
}
