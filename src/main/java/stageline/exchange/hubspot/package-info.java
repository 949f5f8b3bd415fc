/// Recognises the files that HubSpot exports, and its import samples, by their headers in English, Spanish and French.
///
/// Which column means what stands in `hubspot-columns.csv`, which stage label means what in `hubspot-stages.csv`, both beside this
/// package's parent in the resources.
@NullMarked
package stageline.exchange.hubspot;

import org.jspecify.annotations.NullMarked;
