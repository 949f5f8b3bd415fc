/// The demo workspace: a fictional sales team and what it did over eighteen months, told through the same commands that people give.
///
/// Every company, person and figure is invented. The story is a function of its seed and of the day before which it ends, at
/// whatever time of that day it is told. It comes in by the workspace's own door, so all of it obeys the rules and stands on the audit
/// trail.
@NullMarked
package stageline.workspace.demo;

import org.jspecify.annotations.NullMarked;
