package stageline.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException.Damage;
import stageline.ledger.Samples;
import stageline.ledger.files.FaultyFolder;
import stageline.ledger.journal.Appended;
import stageline.ledger.journal.EntryLocation;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalOptions;
import stageline.ledger.keys.DeviceKey;
import stageline.ledger.keys.PasswordHardness;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.sales.event.EntryId;

class VerificationTest {

    private static final UUID OTHER_DEVICE = new UUID(5, 5);

    private final FaultyFolder folder = new FaultyFolder();
    private final JournalAccess access = new JournalAccess(folder, Samples.WORKSPACE, Samples.KEY);
    private final Samples here = new Samples(Samples.DEVICE, 1);
    private final Samples elsewhere = new Samples(OTHER_DEVICE, 2);
    private final List<Appended> places = new ArrayList<>();
    private DeviceKey key;
    private Journal journal;

    @BeforeEach
    void open() {
        FaultyFolder keyFolder = new FaultyFolder();
        SecureRandom random = new SecureRandom();
        WorkspaceKeys keys = WorkspaceKeys.create(
                keyFolder, Samples.WORKSPACE, new char[] {'p'}, new PasswordHardness(8, 1, 1), random);
        key = DeviceKey.create(keyFolder, Samples.DEVICE, keys, random);
        journal = Journal.open(access, JournalMark.START, new JournalOptions(2048), random);
    }

    private void appendSome() {
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            places.add(journal.append((i % 3 == 0 ? elsewhere : here).transaction(1 + random.nextInt(3))));
        }
    }

    private VerificationResult verify(HeadSignature... witnessed) {
        Witness witness = new Witness(Map.of(Samples.DEVICE, key.publicKey()), List.of(witnessed));
        return new Verification(access, witness).run(2, (done, total) -> assertThat(done).isBetween(1L, total));
    }

    private static void assertFlaw(VerificationResult result, Flaw.Kind kind, long position, UUID device, long n) {
        assertThat(result.sound()).isFalse();
        Flaw flaw = result.flaw().orElseThrow();
        assertThat(flaw.kind()).isEqualTo(kind);
        assertThat(flaw.position()).isEqualTo(position);
        assertThat(flaw.entry()).contains(new EntryId(device, n));
    }

    @Test
    void aSoundJournalOfTwoDevicesIsFoundSound() {
        appendSome();
        journal.append(key.sign(here.head()));
        journal.close();

        VerificationResult result = verify();

        assertThat(result.flaw()).isEmpty();
        assertThat(result.sound()).isTrue();
        assertThat(result.entries()).isEqualTo(here.head().n() + elsewhere.head().n());
        assertThat(result.chains().get(Samples.DEVICE)).isEqualTo(new VerifiedChain(here.head(), here.head().n()));
        assertThat(result.chains().get(OTHER_DEVICE)).isEqualTo(new VerifiedChain(elsewhere.head(), 0));
    }

    @Test
    void anEmptyJournalIsSound() {
        assertThat(verify().sound()).isTrue();
    }

    @Test
    void aJournalIsVerifiedWhileItIsWritten() {
        appendSome();
        JournalMark end = journal.durable();
        journal.append(here.transaction(3));

        VerificationResult result = new Verification(access, Witness.none()).run(end, 2, (done, total) -> {});

        assertThat(result.sound()).isTrue();
        assertThat(result.entries()).isEqualTo(end.position());
    }

    @Test
    void anErasedPayloadDoesNotBreakTheChain() {
        appendSome();
        List<EntryLocation> erased = places.stream().limit(20).map(place -> place.location(0)).toList();
        journal.erase(erased);

        VerificationResult result = verify();

        assertThat(result.sound()).isTrue();
        assertThat(result.erased()).isEqualTo(20);
    }

    @Test
    void aMissingEntryIsNamedByTheOneAfterIt() {
        appendSome();
        long end = journal.durable().position();
        here.transaction(2);
        journal.append(here.transaction(1));

        assertFlaw(verify(), Flaw.Kind.NUMBER, end + 1, Samples.DEVICE, here.head().n());
    }

    @Test
    void anEntryThatIsThereTwiceIsNamed() {
        List<EncodedEntry> transaction = here.transaction(1);
        journal.append(transaction);
        journal.append(transaction);

        assertFlaw(verify(), Flaw.Kind.NUMBER, 2, Samples.DEVICE, 1);
    }

    @Test
    void aChainThatDoesNotBeginAtItsBeginningIsNamed() {
        here.transaction(1);
        journal.append(here.transaction(1));

        assertFlaw(verify(), Flaw.Kind.NUMBER, 1, Samples.DEVICE, 2);
    }

    @Test
    void anEntryWhosePredecessorWasReplacedIsNamed() {
        appendSome();
        long end = journal.durable().position();
        Samples forged = new Samples(new ChainHead(Samples.DEVICE, here.head().n(), Hash.sha256(new byte[] {7})), 1);
        journal.append(forged.transaction(1));

        assertFlaw(verify(), Flaw.Kind.PREVIOUS_HASH, end + 1, Samples.DEVICE, here.head().n() + 1);
    }

    @Test
    void theFirstOfSeveralFlawsIsNamed() {
        appendSome();
        long end = journal.durable().position();
        here.transaction(1);
        for (int i = 0; i < 30; i++) {
            journal.append(here.transaction(1));
        }
        elsewhere.transaction(1);
        journal.append(elsewhere.transaction(1));

        assertThat(verify().flaw()).get().extracting(Flaw::position).isEqualTo(end + 1);
    }

    @Test
    void damageToAFileIsNamedWithItsPlace() {
        appendSome();
        journal.close();
        Appended victim = places.get(30);
        String file = "%08d.seg".formatted(victim.segment());
        byte[] content = folder.content(file);
        content[(int) victim.offset() + 50] ^= 1;
        folder.put(file, content);

        Flaw flaw = verify().flaw().orElseThrow();

        assertThat(flaw.kind()).isEqualTo(Flaw.Kind.DAMAGED);
        assertThat(flaw.damage()).contains(Damage.RECORD_CHECKSUM);
        assertThat(flaw.file()).isEqualTo(file);
        assertThat(flaw.offset()).isEqualTo(victim.offset());
        assertThat(flaw.position()).isEqualTo(victim.firstPosition());
    }

    @Test
    void aSegmentThatWasCutShortIsNamed() {
        appendSome();
        journal.close();
        Appended last = places.stream().filter(place -> place.segment() == 2).reduce((a, b) -> b).orElseThrow();
        folder.put("00000002.seg", Arrays.copyOf(folder.content("00000002.seg"), (int) last.offset()));

        Flaw flaw = verify().flaw().orElseThrow();

        assertThat(flaw.damage()).contains(Damage.ENDS_TOO_EARLY);
        assertThat(flaw.position()).isEqualTo(last.firstPosition());
    }

    @Test
    void aSignatureByAnotherKeyIsNamed() {
        appendSome();
        journal.append(new HeadSignature(here.head(), new byte[64]));

        assertThat(verify().flaw()).get().extracting(Flaw::kind).isEqualTo(Flaw.Kind.HEAD_SIGNATURE);
    }

    @Test
    void aWitnessedHeadIsFoundAgainFarBack() {
        journal.append(here.transaction(2));
        HeadSignature early = key.sign(here.head());
        appendSome();

        VerificationResult result = verify(early);

        assertThat(result.flaw()).isEqualTo(Optional.empty());
        assertThat(result.chains()).hasEntrySatisfying(Samples.DEVICE, chain -> assertThat(chain.signedUpTo()).isEqualTo(2));
    }

    @Test
    void aJournalThatIsOlderThanAWitnessedHeadIsNotSound() {
        appendSome();
        here.transaction(1);

        assertThat(verify(key.sign(here.head())).flaw()).get().extracting(Flaw::kind).isEqualTo(Flaw.Kind.ENTRIES_MISSING);
    }

    @Test
    void aJournalWrittenAnewIsNotTheOneThatWasWitnessed() {
        Samples original = new Samples(Samples.DEVICE, 99);
        original.transaction(5);
        HeadSignature witnessed = key.sign(original.head());
        appendSome();

        assertThat(verify(witnessed).flaw()).get().extracting(Flaw::kind).isEqualTo(Flaw.Kind.HEAD_SIGNATURE);
    }

    @Test
    void aCancelledVerificationSaysSo() {
        appendSome();
        Verification verification = new Verification(access, Witness.none());
        verification.cancel();

        VerificationResult result = verification.run(2, (done, total) -> {});

        assertThat(result.cancelled()).isTrue();
        assertThat(result.sound()).isFalse();
    }
}
