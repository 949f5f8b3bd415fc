/// The desktop: one window over one workspace.
///
/// Here stands only the wiring: what is built once, and in which order. Each feature has a package of its own and knows the others
/// only through `stageline.desktop.common`.
@NullMarked
package stageline.desktop;

import org.jspecify.annotations.NullMarked;
