package stageline.exchange.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stageline.sales.naming.TextFolding;
import stageline.sales.pipeline.Stage;

/// Which stage a label of another system means; case, accents, signs and emoji do not matter.
public final class StageLabels {

    private static final Pattern PIPELINE_BEHIND = Pattern.compile("(.+\\S)\\s*\\([^()]+\\)\\s*");

    private final Map<String, Stage> byFolded;

    private StageLabels(Map<String, Stage> byFolded) {
        this.byFolded = byFolded;
    }

    /// The labels of a table.
    public static StageLabels of(Map<String, Stage> byLabel) {
        Map<String, Stage> folded = new HashMap<>();
        byLabel.forEach((label, stage) -> folded.put(TextFolding.fold(label), stage));
        return new StageLabels(Map.copyOf(folded));
    }

    /// These labels, overruled by `other` where both know one.
    public StageLabels with(StageLabels other) {
        Map<String, Stage> both = new HashMap<>(byFolded);
        both.putAll(other.byFolded);
        return new StageLabels(Map.copyOf(both));
    }

    /// The stage; a pipeline's name in brackets behind the label is ignored where the label is not known with it.
    public Optional<Stage> stage(String label) {
        Stage whole = byFolded.get(TextFolding.fold(label));
        if (whole != null) {
            return Optional.of(whole);
        }
        Matcher behind = PIPELINE_BEHIND.matcher(label);
        return behind.matches() ? Optional.ofNullable(byFolded.get(TextFolding.fold(behind.group(1)))) : Optional.empty();
    }

    /// What an unknown label sounds like, to be proposed and never taken without asking.
    static Optional<Stage> soundsLike(String label) {
        String folded = TextFolding.fold(label);
        return Sound.PROPOSALS.stream().filter(sound -> sound.words.matcher(folded).find()).map(Sound::stage).findFirst();
    }

    /// Beginnings of words in English, Spanish and French, the most telling first.
    private record Sound(Stage stage, Pattern words) {

        private static final List<Sound> PROPOSALS = List.of(
                sound(Stage.LOST, "lost|perd|dead|rejected|rechazad|refus|disqualif|descartad|abandon"),
                sound(Stage.PAYMENT_DONE, "paid|payment|pago|pagad|cobrad|paye|paiement"),
                sound(Stage.CONTRACT_SIGNED, "won|ganad|gagne|signed|firmad|signe|closed|cerrad"),
                sound(Stage.OFFER_APPROVED, "accept|aceptad|approved|aprobad|approuve|contract|contrato|contrat|verbal"),
                sound(Stage.OFFER_SENT, "offer|oferta|offre|quot|presupuest|devis|propos|propuest|cotiza|negotia|negocia|nego"),
                sound(Stage.IMPLEMENTATION_DEFINED, "implement|defin|technical|tecnic|solution|solucion|decision|pilot|trial"),
                sound(Stage.DISCOVERED, "discover|descubr|decouv|demo|present|meeting|reunion|opportunit|oportunidad"),
                sound(Stage.QUALIFIED, "qualif|calific|cualific"),
                sound(Stage.PROSPECTED, "prospect|prospec|new|nuev|nouve|lead|contact|appoint|cita|rendez|first|primer|premier"));

        private static Sound sound(Stage stage, String beginnings) {
            return new Sound(stage, Pattern.compile("\\b(?:" + beginnings + ")"));
        }
    }
}
