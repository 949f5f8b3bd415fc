package stageline.store.task;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.store.Business.ANA;
import static stageline.store.Business.OWNER;
import static stageline.store.Business.PFIZER;
import static stageline.store.Business.SANITAS;
import static stageline.store.Scribe.id;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;
import stageline.store.Business;
import stageline.store.Scribe;
import stageline.store.record.Named;
import stageline.store.record.Names;
import stageline.store.search.SearchHit;
import stageline.store.search.SearchIndex;

class TaskQueriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final UUID QUALITY = id(6, 2);
    private static final UUID DEAL = id(2, 1);

    private final Business business = new Business();
    private final TaskQueries tasks = new TaskQueries(business.store);

    @BeforeEach
    void people() {
        business.person(OWNER, "Ona", Role.ACCOUNT_MANAGER.code());
        business.person(QUALITY, "Quim", Role.QUALITY_MANAGER.code());
        business.apply(business.company(SANITAS, "Sanitas"), business.company(PFIZER, "Pfizer"),
                business.contact(ANA, "Ana", "Ruiz", SANITAS), business.deal(DEAL, SANITAS, "Pilot"));
    }

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void whatShouldHaveBeenDoneComesFirstAndWhatHasNoDayLast() {
        make(1, "some day", forPerson(OWNER));
        make(2, "tomorrow", forPerson(OWNER), due(TODAY.plusDays(1)));
        make(3, "long ago", forPerson(OWNER), due(TODAY.minusDays(3)));
        make(4, "today", forPerson(OWNER), due(TODAY));
        assertThat(names(tasks.open(OWNER))).containsExactly("long ago", "today", "tomorrow", "some day");
        assertThat(tasks.open(OWNER)).extracting(task -> task.overdue(TODAY)).containsExactly(true, false, false, false);
        assertThat(tasks.due(OWNER, TODAY)).isEqualTo(2);
    }

    @Test
    void somebodysTasksAreTheirsByNameOrByTheirRole() {
        make(1, "hers", forPerson(OWNER), due(TODAY));
        make(2, "a quality manager's", forRole(Role.QUALITY_MANAGER), due(TODAY));
        make(3, "an account manager's", forRole(Role.ACCOUNT_MANAGER));
        assertThat(names(tasks.open(OWNER))).containsExactly("hers", "an account manager's");
        assertThat(names(tasks.open(QUALITY))).containsExactly("a quality manager's");
        assertThat(tasks.due(QUALITY, TODAY)).isOne();
        assertThat(names(tasks.open())).containsExactly("hers", "a quality manager's", "an account manager's");
    }

    @Test
    void wherePersonAndRoleWereNamedAtOnceItIsThePersons() {
        make(1, "both", forPerson(OWNER), forRole(Role.QUALITY_MANAGER));
        assertThat(names(tasks.open(OWNER))).containsExactly("both");
        assertThat(tasks.open(QUALITY)).isEmpty();
    }

    @Test
    void whatIsDoneOrRemovedIsNotOpen() {
        make(1, "done", forPerson(OWNER), due(TODAY));
        make(2, "removed", forPerson(OWNER), due(TODAY));
        Change done = Change.set(TaskFields.DONE, Value.of(Instant.parse("2026-03-09T10:00:00Z")));
        Change outcome = Change.set(TaskFields.OUTCOME, Value.of("They agree"));
        business.apply(business.scribe.alone(EntityRef.task(id(8, 1)), Event.Edited.fields(List.of(done, outcome))));
        business.apply(business.scribe.alone(EntityRef.task(id(8, 2)), new Event.Removed(1)));
        assertThat(tasks.open(OWNER)).isEmpty();
        assertThat(tasks.due(OWNER, TODAY)).isZero();
        TaskLine line = tasks.find(id(8, 1)).orElseThrow();
        assertThat(line.done()).contains(Instant.parse("2026-03-09T10:00:00Z"));
        assertThat(line.outcome()).isEqualTo("They agree");
        assertThat(tasks.find(id(8, 2))).isEmpty();
    }

    @Test
    void aRecordShowsItsOpenTasksAndThoseDone() {
        make(1, "of the deal", forPerson(OWNER), deal());
        make(2, "of the company", forPerson(QUALITY), Change.set(TaskFields.COMPANY, Value.of(SANITAS)));
        business.apply(business.scribe.createdWith(
                EntityRef.task(id(8, 3)), List.of(Member.of(Relation.CONTACTS, Value.of(ANA))), what("of the contact")));
        make(4, "done", forPerson(OWNER), deal(), Change.set(TaskFields.DONE, Value.of(Instant.EPOCH)));
        make(5, "of another company", Change.set(TaskFields.COMPANY, Value.of(PFIZER)));
        assertThat(names(tasks.open(EntityRef.deal(DEAL)))).containsExactly("of the deal");
        assertThat(names(tasks.done(EntityRef.deal(DEAL), 10))).containsExactly("done");
        assertThat(names(tasks.open(EntityRef.contact(ANA)))).containsExactly("of the contact");
        assertThat(names(tasks.open(EntityRef.company(SANITAS)))).containsExactly("of the deal", "of the company", "of the contact");
        assertThat(tasks.done(EntityRef.company(PFIZER), 10)).isEmpty();
    }

    @Test
    void aTaskFollowsItsCompanyIntoAnother() {
        make(1, "of the branch", Change.set(TaskFields.COMPANY, Value.of(PFIZER)));
        Fact merged = business.scribe.alone(EntityRef.company(PFIZER), new Event.Merged(SANITAS));
        business.apply(merged);
        assertThat(names(tasks.open(EntityRef.company(SANITAS)))).containsExactly("of the branch");
        assertThat(tasks.find(id(8, 1)).orElseThrow().company().map(Named::name)).contains("Sanitas");
        business.apply(business.scribe.alone(new EntityRef(EntityType.WORKSPACE, id(0, 1)), new Event.Revoked(merged.operation())));
        assertThat(names(tasks.open(EntityRef.company(PFIZER)))).containsExactly("of the branch");
    }

    @Test
    void itSaysWhomItIsForWhoAskedAndWhatItIsAbout() {
        make(1, "Call Ana", forPerson(QUALITY), deal(), Change.set(TaskFields.COMPANY, Value.of(SANITAS)));
        TaskLine line = tasks.open(QUALITY).getFirst();
        assertThat(line.person().map(Named::name)).contains("Quim");
        assertThat(line.maker().map(named -> named.entity().id())).contains(Scribe.PERSON);
        assertThat(line.about()).extracting(Named::entity).containsExactly(EntityRef.deal(DEAL), EntityRef.company(SANITAS));
        business.apply(business.scribe.alone(EntityRef.deal(DEAL), new Event.Removed(1)));
        assertThat(tasks.open(QUALITY).getFirst().about()).extracting(Named::entity).containsExactly(EntityRef.company(SANITAS));
    }

    @Test
    void itIsFoundByItsWordsAndCalledByWhatItAsksFor(@TempDir Path folder) {
        make(1, "Call about the pseudonymised pictures", forPerson(QUALITY), Change.set(TaskFields.COMPANY, Value.of(SANITAS)));
        EntityRef task = EntityRef.task(id(8, 1));
        Map<EntityRef, Named> called = business.store.read(database -> Names.of(database, List.of(task)));
        assertThat(called)
                .containsEntry(task, new Named(task, "Call about the pseudonymised pictures", true));
        SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
        try (SearchIndex index = SearchIndex.open(business.store, folder.resolve("search.idx"), key)) {
            index.catchUp();
            assertThat(index.search("pseudony", 5, () -> true)).extracting(SearchHit::entity).containsExactly(task);
            assertThat(index.search("sanitas pictures", 5, () -> true)).extracting(SearchHit::detail).containsExactly("Sanitas");
        }
    }

    private void make(int number, String what, Change... more) {
        List<Change> fields = new ArrayList<>(List.of(what(what)));
        fields.addAll(List.of(more));
        business.apply(business.scribe.created(EntityRef.task(id(8, number)), fields.toArray(Change[]::new)));
    }

    private static Change what(String what) {
        return Change.set(TaskFields.WHAT, Value.of(what));
    }

    private static Change forPerson(UUID person) {
        return Change.set(TaskFields.PERSON, Value.of(person));
    }

    private static Change forRole(Role role) {
        return Change.set(TaskFields.ROLE, Value.of(role.code()));
    }

    private static Change due(LocalDate day) {
        return Change.set(TaskFields.DUE, Value.of(day));
    }

    private static Change deal() {
        return Change.set(TaskFields.DEAL, Value.of(DEAL));
    }

    private static List<String> names(List<TaskLine> lines) {
        return lines.stream().map(TaskLine::what).toList();
    }
}
