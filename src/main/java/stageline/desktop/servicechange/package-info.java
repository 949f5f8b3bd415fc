/// A change that a customer asks for after service has begun: one screen that shows where it stands, with the form of whoever's turn it is.
@NullMarked
package stageline.desktop.servicechange;

import org.jspecify.annotations.NullMarked;
