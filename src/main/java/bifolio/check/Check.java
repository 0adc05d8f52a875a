package bifolio.check;

import bifolio.diagnostic.Reporter;
import bifolio.model.SiteModel;

/** A rule that the finished site must keep. */
interface Check {
  /** Reports each place that breaks the rule. */
  void run(SiteModel site, Reporter reporter);
}
