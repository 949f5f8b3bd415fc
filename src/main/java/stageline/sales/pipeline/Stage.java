package stageline.sales.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A stage of the pipeline, in the past tense: it says what has happened, not what is hoped for.
public enum Stage {
    /// Company and contact exist and have no deal; no deal is ever in it.
    LEAD("lead", 0),
    PROSPECTED("prospected", 5),
    QUALIFIED("qualified", 15),
    DISCOVERED("discovered", 30),
    IMPLEMENTATION_DEFINED("implementation-defined", 45),
    OFFER_SENT("offer-sent", 60),
    OFFER_APPROVED("offer-approved", 80),
    CONTRACT_SIGNED("contract-signed", 100),
    PAYMENT_DONE("payment-done", 100),
    /// The opportunity is gone; final.
    LOST("lost", 0);

    /// The stages a deal moves through on its way, in order, without Lead and Lost.
    public static final List<Stage> PATH =
            List.of(PROSPECTED, QUALIFIED, DISCOVERED, IMPLEMENTATION_DEFINED, OFFER_SENT, OFFER_APPROVED, CONTRACT_SIGNED, PAYMENT_DONE);

    private static final Map<String, Stage> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Stage::code, Function.identity()));

    private final String code;
    private final int weight;

    Stage(String code, int weight) {
        this.code = code;
        this.weight = weight;
    }

    /// The name under which the ledger stores it; never changes once released.
    public String code() {
        return code;
    }

    /// How much of an amount in this stage a weighted sum counts, in per cent.
    public int weight() {
        return weight;
    }

    /// Booked or paid.
    public boolean won() {
        return this == CONTRACT_SIGNED || this == PAYMENT_DONE;
    }

    /// Neither won nor lost: still being worked on.
    public boolean open() {
        return this != LEAD && this != LOST && !won();
    }

    /// Whether this stage comes before `other` on the way; Lost comes after all.
    public boolean before(Stage other) {
        return compareTo(other) < 0;
    }

    /// The stage stored under `code`, empty where a newer version wrote it.
    public static Optional<Stage> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
