/// Service that has begun: how far a change is that a customer asks for.
@NullMarked
package stageline.sales.service;

import org.jspecify.annotations.NullMarked;
