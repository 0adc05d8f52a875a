package bifolio.formula;

import bifolio.schedule.Schedule;
import bifolio.schedule.Timeline;
import bifolio.schedule.Workload;

/** Pipeline schedules measured by simulating them. */
final class Schedules {
  private Schedules() {}

  static Value apply(Expression.Call call, Evaluator evaluator) {
    var timeline = simulate(call, evaluator);
    double result =
        call.function() == Function.SCHEDULE_SPAN
            ? timeline.period()
            : call.function() == Function.SCHEDULE_BUBBLE ? timeline.bubble() : timeline.peak();
    return Evaluator.finite(result);
  }

  private static Timeline simulate(Expression.Call call, Evaluator evaluator) {
    var arguments = call.arguments();
    if (!(evaluator.value(arguments.get(0)) instanceof Value.Text name)) {
      throw new RefusalException("NOT_A_NUMBER");
    }
    var schedule = Schedule.of(name.text());
    if (schedule == null) {
      throw new RefusalException("UNKNOWN_CHOICE");
    }
    var load =
        new Workload(
            Functions.count(evaluator.number(arguments.get(1))),
            Functions.count(evaluator.number(arguments.get(2))),
            Functions.count(evaluator.number(arguments.get(3))),
            evaluator.number(arguments.get(4)),
            evaluator.number(arguments.get(5)),
            evaluator.number(arguments.get(6)));
    var refused = schedule.refuses(load);
    if (refused != null) {
      throw new RefusalException(refused.name());
    }
    return schedule.timeline(load);
  }
}
