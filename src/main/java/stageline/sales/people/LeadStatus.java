package stageline.sales.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ActivityFields.Direction;

/// A company's lead status: what somebody set by hand, else what its activities say.
///
/// Activities only lead forward: from New to Attempted by the first time that we were in touch with one of its contacts, to Connected by
/// the first time that one of them was in touch with us. A note is no touch, nor is an incident. A status set by hand stays until it is
/// emptied by hand.
///
/// @param code     the status
/// @param activity the activity that gives it; empty where it was set by hand or nothing happened yet
public record LeadStatus(String code, Optional<UUID> activity) {

    public static final String NEW = "new";
    public static final String ATTEMPTED = "attempted";
    public static final String CONNECTED = "connected";
    public static final String OPEN = "open";
    public static final String IN_PROGRESS = "in-progress";
    public static final String OPEN_DEAL = "open-deal";
    public static final String UNQUALIFIED = "unqualified";
    public static final String BAD_TIMING = "bad-timing";

    /// One activity with a contact of a company.
    ///
    /// @param activity  the activity
    /// @param at        when it was
    /// @param kind      an [ActivityKind] code
    /// @param direction a [Direction] code
    public record Touch(UUID activity, Instant at, String kind, String direction) {}

    /// The lead status of a company.
    ///
    /// @param byHand  the status that was set by hand
    /// @param touches the activities with its contacts
    public static LeadStatus of(Optional<String> byHand, Collection<Touch> touches) {
        if (byHand.isPresent()) {
            return new LeadStatus(byHand.get(), Optional.empty());
        }
        return first(touches, touch -> touch.direction().equals(Direction.INCOMING.code()))
                .map(touch -> new LeadStatus(CONNECTED, Optional.of(touch.activity())))
                .or(() -> first(touches, touch -> touch.direction().equals(Direction.OUTGOING.code()))
                        .map(touch -> new LeadStatus(ATTEMPTED, Optional.of(touch.activity()))))
                .orElse(new LeadStatus(NEW, Optional.empty()));
    }

    private static Optional<Touch> first(Collection<Touch> touches, Predicate<Touch> which) {
        return touches.stream()
                .filter(touch -> !ActivityKind.silent().contains(touch.kind()))
                .filter(which)
                .min(Comparator.comparing(Touch::at).thenComparing(Touch::activity));
    }
}
