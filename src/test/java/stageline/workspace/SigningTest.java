package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.sales.command.Command;
import stageline.sales.command.Refusal;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;
import stageline.store.signature.Signature;

/// Whoever signed in puts their name to a record by giving the workspace's password again.
class SigningTest {

    private static final char[] RIGHT = "correct horse".toCharArray();
    private static final char[] WRONG = "correct house".toCharArray();

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private Workspace workspace;
    private EntityRef company;

    @BeforeEach
    void found() {
        Environment computer = TestComputer.environment();
        Environment environment =
                new Environment(() -> now, computer.zone(), computer.random(), computer.folders(), computer.hardness());
        Founding founding = new Founding("Team", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        workspace = Workspace.create(folder.resolve("Team"), founding, RIGHT, environment);
        company = EntityRef.company(workspace.newId());
        assertThat(workspace.perform(new Command.Create(
                company, List.of(Change.set(CompanyFields.NAME, Value.of("Sanitas"))), List.of())).done()).isTrue();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void thePasswordMakesItTheirs() {
        assertThat(workspace.sign(sign(), RIGHT)).isInstanceOf(Signed.Heard.class);

        assertThat(workspace.signatures().of(company)).singleElement().satisfies(signature -> {
            assertThat(signature.name()).isEqualTo("Ana Martín");
            assertThat(signature.signer()).contains(workspace.identity().person());
            assertThat(signature.meaning()).contains(Meaning.APPROVED);
            assertThat(signature.at()).isEqualTo(now);
            assertThat(signature.holds(workspace.record(company).orElseThrow())).isTrue();
        });
    }

    @Test
    void aRecordThatChangedSinceIsNoLongerTheOneThatWasSigned() {
        assertThat(workspace.sign(sign(), RIGHT)).isInstanceOf(Signed.Heard.class);
        assertThat(workspace.perform(Command.Edit.fields(
                company, List.of(Change.set(CompanyFields.CITY, Value.of("Madrid"))))).done()).isTrue();

        assertThat(workspace.signatures().of(company)).extracting((Signature signature) ->
                signature.holds(workspace.record(company).orElseThrow())).containsExactly(false);
    }

    @Test
    void withoutThePasswordNobodySigns() {
        Outcome outcome = workspace.perform(sign());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                assertThat(refused.why().refusals()).extracting(Refusal::code).containsExactly(Refusal.Code.UNSIGNED));
        assertThat(workspace.sign(sign(), WRONG)).isEqualTo(new Signed.WrongPassword(4));
        assertThat(workspace.signatures().of(company)).isEmpty();
    }

    @Test
    void afterFiveWrongPasswordsNoneIsLookedAtForAMinute() {
        for (int left = 4; left > 0; left--) {
            assertThat(workspace.sign(sign(), WRONG)).isEqualTo(new Signed.WrongPassword(left));
        }
        assertThat(workspace.sign(sign(), WRONG)).isEqualTo(new Signed.Locked(Duration.ofMinutes(1)));
        now = now.plusSeconds(20);
        assertThat(workspace.sign(sign(), RIGHT)).isEqualTo(new Signed.Locked(Duration.ofSeconds(40)));
        now = now.plusSeconds(40);
        assertThat(workspace.sign(sign(), RIGHT)).isInstanceOf(Signed.Heard.class);
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        assertThat(workspace.sign(sign(), WRONG)).isEqualTo(new Signed.WrongPassword(4));
        assertThat(workspace.sign(sign(), RIGHT)).isInstanceOf(Signed.Heard.class);

        assertThat(workspace.sign(sign(), WRONG)).isEqualTo(new Signed.WrongPassword(4));
    }

    private Command.Sign sign() {
        return new Command.Sign(workspace.newId(), company, Meaning.APPROVED,
                SignedVersion.of(workspace.record(company).orElseThrow(), Meaning.APPROVED));
    }
}
