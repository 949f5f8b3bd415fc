package stageline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import stageline.ledger.body.EntryFacts;
import stageline.sales.event.Event;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;
import stageline.sync.Answer;
import stageline.sync.Cursor;
import stageline.sync.Denial;
import stageline.sync.Pull;
import stageline.sync.TreeHead;
import stageline.sync.account.Admitted;
import stageline.sync.account.Entrance;
import stageline.sync.account.PasswordChange;
import stageline.sync.account.Refusal;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.sync.http.ListeningEnd;
import stageline.sync.http.ServerLink;
import stageline.sync.wire.AccountAnswer;

/// How people and their devices come to a workspace on a server, and how they leave it.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("servers")
class EnteringTest {

    private static TestServer server;

    private Installation anas;
    private ServerLink ana;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void found() {
        anas = new Installation(server.foundingInvitation());
        ana = anas.found(server.foundingInvitation());
    }

    @AfterEach
    void close() {
        anas.close();
    }

    /// Somebody new in Ana's workspace, with what they may do.
    private UUID hire(Role... roles) {
        UUID ben = UUID.randomUUID();
        int before = anas.written();
        anas.write(DeviceChain.person(ben, "Ben Ortiz", roles));
        assertThat(Installation.ask(ana, anas.pushed(before))).isEqualTo(new Answer.Taken(anas.written()));
        return ben;
    }

    private Invitation invite(UUID person) {
        return Installation.read(Installation.done(ana.invite(person).await()).invitation());
    }

    private static void assertRefused(AccountAnswer<?> answer, Refusal refusal) {
        assertThat(answer).isEqualTo(new AccountAnswer.Refused<>(refusal));
    }

    private static Denial denial(Answer answer) {
        return ((Answer.Denied) answer).denial();
    }

    private static Denial denial(AccountAnswer<?> answer) {
        return ((AccountAnswer.Denied<?>) answer).denied().denial();
    }

    /// The accesses that the ledger names for a person, in order.
    private List<String> accesses(UUID person) {
        EntryFacts facts = new EntryFacts();
        return Installation.page(ana).received().entries().stream()
                .flatMap(each -> each.entry().stream())
                .map(facts::fact)
                .filter(fact -> fact.entity().equals(EntityRef.person(person)))
                .flatMap(fact -> fact.event() instanceof Event.Edited edited ? edited.changes().stream() : Stream.empty())
                .filter(change -> change.field().equals(PersonFields.ACCESS))
                .map(change -> ((Value.Text) change.written().orElseThrow()).text())
                .toList();
    }

    @Test
    void whoBringsAWorkspaceGetsTheirHistoryIn() {
        Answer.Page page = Installation.page(ana);

        // The server introduces itself first, says how the founder calls the device, and in the end that the founder has come.
        assertThat(page.size()).isEqualTo(anas.written() + 3L);
        assertThat(page.received().entries()).noneMatch(each -> each.receipt().quarantined());
        assertThat(accesses(anas.person())).containsExactly("joined");
    }

    @Test
    void checkpointsAreSignedByTheKeyThatWasNamed() {
        Admitted admitted = Installation.done(anas.signIn(anas.workspace(), anas.person(), DeviceChain.PASSWORD));
        Answer.Page page = Installation.page(ana);

        assertThat(TreeHead.open(page.received().checkpoint(), anas.workspace(), admitted.key()).size()).isEqualTo(page.size());
    }

    @Test
    void onlyTheLengthThatWasSignedIsTakenUnjudged() {
        try (Installation other = new Installation(server.foundingInvitation())) {
            other.writeBeginning();
            int history = other.written();
            UUID ghost = UUID.randomUUID();
            // Nobody may make a device: what is brought along may, what comes after may not.
            other.write(DeviceChain.created(new EntityRef(EntityType.DEVICE, ghost), List.of()));
            Admitted admitted = Installation.done(other.door()
                    .found(other.proven(other.founding(server.foundingInvitation().token(), history)))
                    .await());
            ServerLink link = other.door().link(other.workspace(), admitted.session());

            assertThat(Installation.ask(link, other.pushed(0))).isEqualTo(new Answer.Taken(other.written()));

            assertThat(Installation.page(link).received().entries())
                    .filteredOn(each -> each.receipt().quarantined())
                    .singleElement()
                    .satisfies(each -> assertThat(each.receipt().entry().n()).isEqualTo(history + 1L));
        }
    }

    @Test
    void aWorkspaceIsBroughtOnceByOneInvitation() {
        Invitation invitation = server.foundingInvitation();
        try (Installation other = new Installation(invitation); Installation third = new Installation(invitation)) {
            other.writeBeginning();
            var founding = other.proven(other.founding(invitation.token(), 3));
            Installation.done(other.door().found(founding).await());

            assertThat(Installation.done(other.door().found(founding).await()).workspace()).isEqualTo(other.workspace());
            assertRefused(third.door().found(third.proven(third.founding(invitation.token(), 3))).await(), Refusal.NO_INVITATION);
            Entrance.Founding again = other.founding(server.foundingInvitation().token(), 3);
            assertRefused(other.door().found(other.proven(again)).await(), Refusal.FOUNDED_ALREADY);
        }
    }

    @Test
    void whoWasInvitedJoinsAndWrites() {
        UUID ben = hire(Role.BUSINESS_DEVELOPMENT);
        try (Installation bens = new Installation(server.foundingInvitation())) {
            ServerLink link = bens.join(invite(ben));
            bens.write(DeviceChain.company("Novartis"));

            assertThat(bens.person()).isEqualTo(ben);
            assertThat(Installation.ask(link, bens.pushed(0))).isEqualTo(new Answer.Taken(1));
            assertThat(Installation.page(ana).received().entries()).noneMatch(each -> each.receipt().quarantined());
            assertThat(accesses(ben)).containsExactly("invited", "joined");
        }
    }

    @Test
    void anInvitationIsGoodOnceButForWhoLostTheAnswer() {
        Invitation invitation = invite(hire(Role.BUSINESS_DEVELOPMENT));
        try (Installation bens = new Installation(invitation); Installation thief = new Installation(invitation)) {
            var joining = bens.proven(new Entrance.Joining(invitation.token(), DeviceChain.PASSWORD, bens.newDevice()));
            Admitted first = Installation.done(bens.door().join(joining).await());

            Admitted second = Installation.done(bens.door().join(joining).await());

            assertThat(second.device()).isEqualTo(first.device());
            assertThat(second.session()).isNotEqualTo(first.session());
            var stolen = new Entrance.Joining(invitation.token(), DeviceChain.PASSWORD, thief.newDevice());
            assertRefused(thief.door().join(thief.proven(stolen)).await(), Refusal.NO_INVITATION);
            var other = new Entrance.Joining(invitation.token(), new Secret("some other password"), bens.newDevice());
            assertRefused(bens.door().join(bens.proven(other)).await(), Refusal.WRONG_PASSWORD);
        }
    }

    @Test
    void aWithdrawnInvitationIsNone() {
        UUID ben = hire(Role.BUSINESS_DEVELOPMENT);
        Invitation invitation = invite(ben);

        assertThat(Installation.done(ana.withdraw(ben).await())).isTrue();

        try (Installation bens = new Installation(invitation)) {
            var joining = new Entrance.Joining(invitation.token(), DeviceChain.PASSWORD, bens.newDevice());
            assertRefused(bens.door().join(bens.proven(joining)).await(), Refusal.NO_INVITATION);
        }
        assertThat(accesses(ben)).containsExactly("invited", "withdrawn");
    }

    @Test
    void aWeakPasswordIsRefusedAndTheInvitationStays() {
        Invitation invitation = invite(hire(Role.BUSINESS_DEVELOPMENT));
        try (Installation bens = new Installation(invitation)) {
            for (String weak : List.of("short", "Password123", "ben ortiz", "Ben  Ortiz", "aaaaaaaaaaaa")) {
                var joining = new Entrance.Joining(invitation.token(), new Secret(weak), bens.newDevice());
                assertRefused(bens.door().join(bens.proven(joining)).await(), Refusal.WEAK_PASSWORD);
            }
            assertThat(bens.join(invitation)).isNotNull();
        }
    }

    @Test
    void aDeviceThatDoesNotHaveItsKeyIsNotLetIn() {
        try (Installation other = new Installation(server.foundingInvitation())) {
            var entrance = new Entrance.SigningIn(anas.workspace(), anas.person(), DeviceChain.PASSWORD, anas.newDevice());
            assertRefused(other.door().signIn(other.proven(entrance)).await(), Refusal.NOT_PROVEN);

            var enrolling = new Entrance.Enrolling(UUID.randomUUID(), other.newDevice());
            assertThat(denial(ana.enrol(other.proven(enrolling)).await())).isEqualTo(Denial.MALFORMED);
        }
    }

    @Test
    void anotherDeviceSignsInAndIsEnrolled() {
        try (Installation phone = new Installation(server.foundingInvitation())) {
            Admitted admitted = Installation.done(phone.signIn(anas.workspace(), anas.person(), DeviceChain.PASSWORD));

            assertThat(admitted.device()).isEqualTo(phone.device());
            assertThat(Installation.page(phone.door().link(anas.workspace(), admitted.session())).size()).isPositive();
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownPersonAreToldTheSame() {
        Secret wrong = new Secret("not the password");

        assertRefused(anas.signIn(anas.workspace(), anas.person(), wrong), Refusal.WRONG_PASSWORD);
        assertRefused(anas.signIn(anas.workspace(), UUID.randomUUID(), wrong), Refusal.WRONG_PASSWORD);
        assertRefused(anas.signIn(UUID.randomUUID(), anas.person(), DeviceChain.PASSWORD), Refusal.WRONG_PASSWORD);
    }

    @Test
    void tooManyWrongPasswordsLockTheAccountForAWhile() {
        for (int i = 0; i < 10; i++) {
            assertRefused(anas.signIn(anas.workspace(), anas.person(), new Secret("wrong " + i)), Refusal.WRONG_PASSWORD);
        }

        assertRefused(anas.signIn(anas.workspace(), anas.person(), DeviceChain.PASSWORD), Refusal.LOCKED);
        server.pass(Duration.ofMinutes(15));
        assertRefused(anas.signIn(anas.workspace(), anas.person(), new Secret("wrong again")), Refusal.WRONG_PASSWORD);
        server.pass(Duration.ofMinutes(15));
        assertRefused(anas.signIn(anas.workspace(), anas.person(), DeviceChain.PASSWORD), Refusal.LOCKED);
        server.pass(Duration.ofMinutes(15));
        assertThat(Installation.done(anas.signIn(anas.workspace(), anas.person(), DeviceChain.PASSWORD)).person())
                .isEqualTo(anas.person());
    }

    @Test
    void aSessionThatIsUsedLastsAndOneThatIsNotEnds() {
        for (int i = 0; i < 4; i++) {
            server.pass(Duration.ofDays(20));
            assertThat(Installation.page(ana).size()).isPositive();
        }

        server.pass(Duration.ofDays(31));

        assertThat(denial(Installation.ask(ana, new Pull(Cursor.START, 0)))).isEqualTo(Denial.SIGNED_OUT);
    }

    @Test
    void anInvitationExpires() {
        Invitation invitation = invite(hire(Role.BUSINESS_DEVELOPMENT));
        server.pass(Duration.ofDays(8));
        try (Installation bens = new Installation(invitation)) {
            var joining = new Entrance.Joining(invitation.token(), DeviceChain.PASSWORD, bens.newDevice());
            assertRefused(bens.door().join(bens.proven(joining)).await(), Refusal.NO_INVITATION);
        }
    }

    @Test
    void whoMayNotAdministerInvitesResetsAndRevokesNobody() {
        UUID ben = hire(Role.BUSINESS_DEVELOPMENT);
        try (Installation bens = new Installation(server.foundingInvitation())) {
            ServerLink link = bens.join(invite(ben));

            assertRefused(link.invite(ben).await(), Refusal.NOT_PERMITTED);
            assertRefused(link.withdraw(ben).await(), Refusal.NOT_PERMITTED);
            assertRefused(link.reset(anas.person()).await(), Refusal.NOT_PERMITTED);
            assertRefused(link.revoke(anas.device()).await(), Refusal.NOT_PERMITTED);
            assertThat(Installation.done(link.revoke(bens.device()).await())).isTrue();
            assertThat(denial(Installation.ask(link, new Pull(Cursor.START, 0)))).isEqualTo(Denial.DEVICE_REVOKED);
        }
        assertRefused(ana.invite(UUID.randomUUID()).await(), Refusal.UNKNOWN);
        assertRefused(ana.revoke(UUID.randomUUID()).await(), Refusal.UNKNOWN);
    }

    @Test
    void aResetEndsThePasswordAndTheSessionsUntilANewOneIsChosen() {
        UUID ben = hire(Role.BUSINESS_DEVELOPMENT);
        try (Installation bens = new Installation(server.foundingInvitation())) {
            ServerLink before = bens.join(invite(ben));

            Invitation reset = Installation.read(Installation.done(ana.reset(ben).await()).invitation());

            assertThat(denial(Installation.ask(before, new Pull(Cursor.START, 0)))).isEqualTo(Denial.SIGNED_OUT);
            assertRefused(bens.signIn(anas.workspace(), ben, DeviceChain.PASSWORD), Refusal.WRONG_PASSWORD);
            assertThat(Installation.page(bens.join(reset)).size()).isPositive();
            assertThat(accesses(ben)).containsExactly("invited", "joined", "reset", "joined");
        }
    }

    @Test
    void aChangedPasswordEndsAllOtherSessions() {
        try (Installation phone = new Installation(server.foundingInvitation())) {
            Admitted admitted = Installation.done(phone.signIn(anas.workspace(), anas.person(), DeviceChain.PASSWORD));
            ServerLink other = phone.door().link(anas.workspace(), admitted.session());
            Secret next = new Secret("a quite new password");

            assertRefused(ana.change(new PasswordChange(next, next)).await(), Refusal.WRONG_PASSWORD);
            assertThat(Installation.done(ana.change(new PasswordChange(DeviceChain.PASSWORD, next)).await())).isTrue();

            assertThat(Installation.page(ana).size()).isPositive();
            assertThat(denial(Installation.ask(other, new Pull(Cursor.START, 0)))).isEqualTo(Denial.SIGNED_OUT);
            assertRefused(phone.signIn(anas.workspace(), anas.person(), DeviceChain.PASSWORD), Refusal.WRONG_PASSWORD);
            assertThat(Installation.done(phone.signIn(anas.workspace(), anas.person(), next)).device()).isEqualTo(phone.device());
        }
    }

    @Test
    void whoSignsOutIsOut() {
        assertThat(Installation.done(ana.signOut().await())).isTrue();

        assertThat(denial(Installation.ask(ana, new Pull(Cursor.START, 0)))).isEqualTo(Denial.SIGNED_OUT);
    }

    @Test
    void whoIsDeactivatedByAColleagueIsOutAndNoLongerListens() throws Exception {
        UUID ben = hire(Role.BUSINESS_DEVELOPMENT);
        try (Installation bens = new Installation(server.foundingInvitation())) {
            ServerLink link = bens.join(invite(ben));
            CompletableFuture<Long> poked = new CompletableFuture<>();
            CompletableFuture<ListeningEnd> ended = new CompletableFuture<>();
            var listening = link.listen(poked::complete, ended::complete);
            assertThat(poked.get(30, TimeUnit.SECONDS)).isPositive();
            int before = anas.written();

            anas.write(DeviceChain.edited(EntityRef.person(ben), PersonFields.ACTIVE, Value.of(true), Value.of(false)));
            assertThat(Installation.ask(ana, anas.pushed(before))).isEqualTo(new Answer.Taken(anas.written()));

            assertThat(ended.get(30, TimeUnit.SECONDS)).isNotNull();
            assertThat(denial(Installation.ask(link, new Pull(Cursor.START, 0)))).isEqualTo(Denial.DEACTIVATED);
            assertThat(denial(bens.signIn(anas.workspace(), ben, DeviceChain.PASSWORD))).isEqualTo(Denial.DEACTIVATED);
            assertThat(Optional.of(listening)).isPresent();
        }
    }

    @Test
    void theDeviceThatARevocationNamesIsOutWhoeverWroteIt() {
        try (Installation phone = new Installation(server.foundingInvitation())) {
            Admitted admitted = Installation.done(phone.signIn(anas.workspace(), anas.person(), DeviceChain.PASSWORD));
            int before = anas.written();
            anas.write(DeviceChain.edited(
                    new EntityRef(EntityType.DEVICE, phone.device()), WorkspaceFields.DEVICE_REVOKED, Value.of(false), Value.of(true)));

            assertThat(Installation.ask(ana, anas.pushed(before))).isEqualTo(new Answer.Taken(anas.written()));

            ServerLink link = phone.door().link(anas.workspace(), admitted.session());
            assertThat(denial(Installation.ask(link, new Pull(Cursor.START, 0)))).isEqualTo(Denial.DEVICE_REVOKED);
            assertThat(denial(phone.signIn(anas.workspace(), anas.person(), DeviceChain.PASSWORD))).isEqualTo(Denial.DEVICE_REVOKED);
        }
    }

    @Test
    void nobodysTokenOpensAnotherWorkspace() {
        try (Installation other = new Installation(server.foundingInvitation())) {
            ServerLink link = other.found(server.foundingInvitation());
            assertThat(Installation.page(link).size()).isPositive();
            Admitted anaAgain = Installation.done(anas.signIn(anas.workspace(), anas.person(), DeviceChain.PASSWORD));

            ServerLink across = anas.door().link(other.workspace(), anaAgain.session());

            assertThat(denial(Installation.ask(across, new Pull(Cursor.START, 0)))).isEqualTo(Denial.SIGNED_OUT);
            assertThat(denial(across.invite(other.person()).await())).isEqualTo(Denial.SIGNED_OUT);
        }
    }
}
