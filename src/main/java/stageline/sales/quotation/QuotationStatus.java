package stageline.sales.quotation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import stageline.sales.fold.RecordState;
import stageline.sales.record.QuotationFields;

/// How far a quotation is. That a sent one expires follows from its validity and the day, and so stands in no entry.
public enum QuotationStatus {
    /// Being written.
    DRAFT("draft"),
    /// With the customer; nothing in it changes any more.
    SENT("sent"),
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    /// Taken back, or replaced by the next revision.
    CANCELLED("cancelled"),
    /// Sent, and the last day on which it could be accepted is over.
    EXPIRED("expired");

    private static final Map<String, QuotationStatus> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(QuotationStatus::code, Function.identity()));

    private final String code;

    QuotationStatus(String code) {
        this.code = code;
    }

    /// The name under which the ledger stores it; never changes once released.
    public String code() {
        return code;
    }

    /// Whether it stands in entries: a draft has no status yet, and that a quotation expired is told by the day.
    public boolean written() {
        return this != DRAFT && this != EXPIRED;
    }

    /// Whether it is what the customer said.
    public boolean answered() {
        return this == ACCEPTED || this == REJECTED;
    }

    /// How far a quotation is.
    ///
    /// @param today the day by which a sent one may be over
    public static QuotationStatus of(RecordState quotation, LocalDate today) {
        return written(quotation).on(today, quotation.day(QuotationFields.VALID_UNTIL));
    }

    /// What this status comes to on a day: what was sent and not answered until the last day of its validity has expired.
    ///
    /// @param validUntil the last day
    public QuotationStatus on(LocalDate today, Optional<LocalDate> validUntil) {
        return this == SENT && validUntil.filter(today::isAfter).isPresent() ? EXPIRED : this;
    }

    /// How far the entries say that a quotation is.
    public static QuotationStatus written(RecordState quotation) {
        return quotation.text(QuotationFields.STATUS).flatMap(QuotationStatus::ofCode).orElse(DRAFT);
    }

    /// Whether an entry can lead from here to `next`.
    public boolean leadsTo(QuotationStatus next) {
        return switch (this) {
            case DRAFT -> next == SENT;
            case SENT -> next == ACCEPTED || next == REJECTED || next == CANCELLED;
            // A contract that was not signed after all, or a change after service began.
            case ACCEPTED -> next == CANCELLED;
            case REJECTED, CANCELLED, EXPIRED -> false;
        };
    }

    /// The status stored under `code`, empty where a newer version wrote it.
    public static Optional<QuotationStatus> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
