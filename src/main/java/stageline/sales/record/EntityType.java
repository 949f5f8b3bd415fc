package stageline.sales.record;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The kinds of record that the ledger speaks of.
public enum EntityType {
    WORKSPACE("workspace"),
    PERSON("person"),
    DEVICE("device"),
    COMPANY("company"),
    CONTACT("contact"),
    DEAL("deal"),
    ACTIVITY("activity"),
    SAVED_VIEW("view"),
    OFFERING("offering"),
    TASK("task"),
    QUOTATION("quotation"),
    /// A paper that went out.
    PAPER("paper"),
    /// A change that a customer asks for after service has begun.
    SERVICE_CHANGE("service-change"),
    /// A file that belongs to a record.
    ATTACHMENT("attachment"),
    /// What a kind of paper says.
    TEMPLATE("template"),
    /// An electronic signature.
    SIGNATURE("signature");

    private static final Map<String, EntityType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EntityType::code, Function.identity()));

    private final String code;

    EntityType(String code) {
        this.code = code;
    }

    /// The name under which the ledger stores this kind; never changes once released.
    public String code() {
        return code;
    }

    /// The kind stored under `code`, empty where it was written by a newer version of the program.
    public static Optional<EntityType> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
