package stageline.store.record;

import static stageline.store.schema.Tables.COMPANY;
import static stageline.store.schema.Tables.CONTACT;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.OFFERING;
import static stageline.store.schema.Tables.PERSON;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import stageline.sales.naming.DealName;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;
import stageline.store.Store;
import stageline.store.projection.Numbers;

/// Short lines on all records of a kind, read in one go: for imports, which look up every row, and for exports, which write all.
/// Thread-safe.
public final class Catalogue {

    private final Store store;

    /// Of a workspace's database.
    public Catalogue(Store store) {
        this.store = store;
    }

    /// A line on a record.
    ///
    /// @param id        its identity
    /// @param live      whether it is there: made, and not removed
    /// @param name      what it is called
    /// @param address   a contact's or person's address, the empty string without one
    /// @param country   a company's, contact's or deal's country code, the empty string without one
    /// @param external  its identity in another system
    /// @param standsFor for a company that was merged, the one that stands for it
    public record Line(
            UUID id, boolean live, String name, String address, String country, Optional<String> external, Optional<UUID> standsFor) {}

    /// Lines on all records of a kind, removed ones included, in the order in which they were made; empty for kinds that have no names.
    public List<Line> all(EntityType kind) {
        return switch (kind) {
            case DEAL -> store.read(Catalogue::deals);
            case COMPANY -> store.read(Catalogue::companies);
            case CONTACT -> store.read(Catalogue::contacts);
            case PERSON -> store.read(Catalogue::people);
            case OFFERING -> store.read(Catalogue::offerings);
            case WORKSPACE, DEVICE, ACTIVITY, SAVED_VIEW, TASK, QUOTATION, PAPER,
                    SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> List.of();
        };
    }

    private static List<Line> deals(DSLContext database) {
        return database.select(
                        DEAL.ID, DEAL.STAGE, DEAL.TITLE, DEAL.COUNTRY, DEAL.EXTERNAL, DEAL.PHASE_NUMBER, DEAL.PHASE_COUNT)
                .from(DEAL)
                .orderBy(DEAL.CREATED, DEAL.ID)
                .fetch(row -> {
                    boolean lost = row.value2() != null && Numbers.stage(row.value2()) == Stage.LOST;
                    String name = dealName(row.value4(), row.value3(), row.value6(), row.value7());
                    return new Line(
                            row.value1(),
                            row.value2() != null,
                            lost ? DealName.markedLost(name) : name,
                            "",
                            row.value4(),
                            Optional.ofNullable(row.value5()),
                            Optional.empty());
                });
    }

    /// A deal's name as its parts make it up, Lost or not.
    private static String dealName(String country, String title, @Nullable Integer phase, @Nullable Integer phases) {
        String name = joined(country, title);
        return phase == null || phases == null ? name : name + " · part " + phase + " of " + phases;
    }

    private static List<Line> companies(DSLContext database) {
        return database.select(COMPANY.ID, COMPANY.LIVE, COMPANY.NAME, COMPANY.COUNTRY, COMPANY.EXTERNAL, COMPANY.STANDS_FOR)
                .from(COMPANY)
                .orderBy(COMPANY.CREATED, COMPANY.ID)
                .fetch(row -> new Line(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        "",
                        row.value4(),
                        Optional.ofNullable(row.value5()),
                        Optional.ofNullable(row.value6())));
    }

    private static List<Line> contacts(DSLContext database) {
        return database.select(
                        CONTACT.ID, CONTACT.LIVE, CONTACT.FIRST_NAME, CONTACT.LAST_NAME, CONTACT.EMAIL, CONTACT.COUNTRY, CONTACT.EXTERNAL)
                .from(CONTACT)
                .orderBy(CONTACT.CREATED, CONTACT.ID)
                .fetch(row -> new Line(
                        row.value1(),
                        row.value2(),
                        joined(row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        Optional.ofNullable(row.value7()),
                        Optional.empty()));
    }

    private static List<Line> people(DSLContext database) {
        return database.select(PERSON.ID, PERSON.LIVE, PERSON.NAME, PERSON.EMAIL, PERSON.EXTERNAL)
                .from(PERSON)
                .orderBy(PERSON.NAME_KEY, PERSON.ID)
                .fetch(row -> new Line(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        "",
                        Optional.ofNullable(row.value5()),
                        Optional.empty()));
    }

    private static List<Line> offerings(DSLContext database) {
        return database.select(OFFERING.ID, OFFERING.LIVE, OFFERING.NAME, OFFERING.EXTERNAL)
                .from(OFFERING)
                .orderBy(OFFERING.CREATED, OFFERING.ID)
                .fetch(row -> new Line(
                        row.value1(), row.value2(), row.value3(), "", "", Optional.ofNullable(row.value4()), Optional.empty()));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }
}
