package bifolio.yaml;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Remembers what readers ask for, and makes JSON Schemas of it. One thread. */
public final class KeyRecord implements KeyListener {
  private static final List<String> SCALAR = List.of("string", "number", "boolean");

  private final Map<Span, Map<String, Asked>> keys = new HashMap<>();
  private final Set<Span> open = new HashSet<>();

  private record Asked(Shape shape, boolean required) {}

  /** What stands at one place of a kind of files, over all files. */
  private static final class Place {
    final Map<String, Place> children = new TreeMap<>();
    final Map<String, Asked> asked = new TreeMap<>();
    @Nullable Place items;
    @Nullable Place values; // of keys with any name
    boolean scalar;
    boolean read; // as a mapping
  }

  @Override
  public void report(Diagnostic diagnostic) {} // check says what is wrong

  @Override
  public void asked(YamlNode.Mapping mapping, String key, Shape shape, boolean required) {
    var known = keys.computeIfAbsent(mapping.at(), at -> new LinkedHashMap<>());
    known.merge(
        key,
        new Asked(shape, required),
        (a, b) ->
            new Asked(
                a.shape() == Shape.ANY ? b.shape() : a.shape(), a.required() || b.required()));
  }

  @Override
  public void askedForAll(YamlNode.Mapping mapping) {
    open.add(mapping.at());
  }

  /** Returns the schema of files that were read, by their roots. */
  public Map<String, Object> schema(List<YamlNode> roots) {
    var place = new Place();
    roots.forEach(root -> look(root, place));
    return schema(place, Shape.ANY);
  }

  private void look(YamlNode node, Place place) {
    switch (node) {
      case YamlNode.Scalar scalar -> place.scalar = true;
      case YamlNode.Sequence list -> {
        place.items = place.items == null ? new Place() : place.items;
        for (var item : list.items()) {
          look(item, place.items);
        }
      }
      case YamlNode.Mapping mapping -> look(mapping, place);
    }
  }

  private void look(YamlNode.Mapping mapping, Place place) {
    var known = keys.getOrDefault(mapping.at(), Map.of());
    boolean all = open.contains(mapping.at());
    if (known.isEmpty() && !all) {
      return;
    }
    // Keys that are asked for because they are there are names, not keys of ours.
    boolean names = all && mapping.entries().stream().allMatch(e -> known.containsKey(e.key()));
    place.read = true;
    if (!names) {
      known.forEach((key, asked) -> place.asked.merge(key, asked, KeyRecord::looser));
    }
    for (var entry : mapping.entries()) {
      if (known.containsKey(entry.key()) && !names) {
        look(entry.value(), place.children.computeIfAbsent(entry.key(), key -> new Place()));
      } else if (all) {
        place.values = place.values == null ? new Place() : place.values;
        look(entry.value(), place.values);
      }
    }
  }

  private static Asked looser(Asked a, Asked b) {
    return new Asked(a.shape() == Shape.ANY ? b.shape() : a.shape(), a.required() && b.required());
  }

  private static Map<String, Object> schema(@Nullable Place place, Shape shape) {
    return switch (shape) {
      case TEXT ->
          place != null && (place.items != null || place.read)
              ? any(place)
              : Map.of("type", SCALAR);
      case FLAG -> Map.of("type", "boolean");
      case BILINGUAL -> Map.of("$ref", "#/$defs/text");
      case LIST -> list(place == null ? null : place.items);
      case MAPPING -> place == null || !place.read ? Map.of("type", "object") : object(place);
      case ANY, VARIOUS -> place == null ? Map.of() : any(place);
    };
  }

  private static Map<String, Object> list(@Nullable Place items) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "array");
    if (items != null) {
      schema.put("items", any(items));
    }
    return schema;
  }

  private static Map<String, Object> any(Place place) {
    var ways = new ArrayList<Map<String, Object>>();
    if (place.read && place.asked.keySet().equals(Set.of("en", "zh"))) {
      return Map.of("$ref", "#/$defs/text"); // one text may stand for both languages
    }
    if (place.read) {
      ways.add(object(place));
    }
    if (place.items != null) {
      ways.add(list(place.items));
    }
    if (place.scalar) {
      ways.add(Map.of("type", SCALAR));
    }
    return ways.isEmpty() ? Map.of() : ways.size() == 1 ? ways.getFirst() : Map.of("anyOf", ways);
  }

  private static Map<String, Object> object(Place place) {
    var properties = new LinkedHashMap<String, Object>();
    place.asked.forEach(
        (key, asked) -> properties.put(key, schema(place.children.get(key), asked.shape())));
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    if (!properties.isEmpty()) {
      schema.put("properties", properties);
    }
    var required = place.asked.keySet().stream().filter(key -> isRequired(place, key)).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", place.values == null ? (Object) false : any(place.values));
    return schema;
  }

  private static boolean isRequired(Place place, String key) {
    var asked = place.asked.get(key);
    return asked != null && asked.required();
  }
}
