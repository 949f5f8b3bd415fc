/// Changes that customers ask for after service has begun. Only questions live here.
@NullMarked
package stageline.store.service;

import org.jspecify.annotations.NullMarked;
