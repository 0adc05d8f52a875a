package bifolio;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds a stage with a second public class. */
final class OnePublicClass extends ArchCondition<JavaClass> {
  private final Map<String, String> first = new LinkedHashMap<>();

  OnePublicClass() {
    super("be the one public class of its package");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    String known = first.putIfAbsent(item.getPackageName(), item.getName());
    if (known != null) {
      events.add(
          SimpleConditionEvent.violated(
              item, item.getName() + " is public, and " + known + " is too"));
    }
  }
}
