/// What the columns of a file mean, column by column: the one shape that both the HubSpot tables and a CSV profile come down to.
@NullMarked
package stageline.exchange.layout;

import org.jspecify.annotations.NullMarked;
