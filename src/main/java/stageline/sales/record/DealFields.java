package stageline.sales.record;

import java.util.List;

/// The fields of a deal. Evidence for the gates are fields too, so that each has its history.
public final class DealFields {

    public static final Field COUNTRY = new Field("country", FieldType.COUNTRY);
    public static final Field COMPANY = new Field("company", FieldType.COMPANY);
    public static final Field BRIEF = new Field("brief", FieldType.TEXT);
    /// An imported name that does not follow the rule, kept whole until someone takes it apart.
    public static final Field WHOLE_NAME = new Field("name", FieldType.TEXT);
    public static final Field DEAL_CLASS = new Field("class", FieldType.CHOICE);
    public static final Field OWNER = new Field("owner", FieldType.PERSON);
    public static final Field AMOUNT = new Field("amount", FieldType.AMOUNT);
    public static final Field CLOSE_DATE = new Field("close", FieldType.DAY);
    public static final Field ORIGINATING_ACTION = new Field("originating", FieldType.TEXT);
    public static final Field SOURCE = new Field("source", FieldType.TEXT);
    public static final Field NEXT_STEP = new Field("next", FieldType.TEXT);
    public static final Field NEXT_STEP_ON = new Field("next.on", FieldType.DAY);
    public static final Field DESCRIPTION = new Field("description", FieldType.LONG_TEXT);
    public static final Field PREDECESSOR = new Field("predecessor", FieldType.DEAL);
    /// The deal of the phase before this one, where the deal is a later phase of an undertaking.
    public static final Field PHASE_AFTER = new Field("phase.after", FieldType.DEAL);
    public static final Field PHASE_NUMBER = new Field("phase.number", FieldType.WHOLE);
    public static final Field PHASE_COUNT = new Field("phase.count", FieldType.WHOLE);

    public static final Field BUDGET = new Field("bant.budget", FieldType.LONG_TEXT);
    public static final Field AUTHORITY = new Field("bant.authority", FieldType.LONG_TEXT);
    public static final Field NEED = new Field("bant.need", FieldType.LONG_TEXT);
    public static final Field TIMELINE = new Field("bant.timeline", FieldType.LONG_TEXT);

    public static final Field INTEGRATION = new Field("definition.integration", FieldType.TEXT);
    public static final Field METRICS = new Field("definition.metrics", FieldType.LONG_TEXT);
    public static final Field PRICING = new Field("definition.pricing", FieldType.LONG_TEXT);
    public static final Field IMPLEMENTATION_TIMELINE = new Field("definition.timeline", FieldType.LONG_TEXT);

    public static final Field OFFER_REFERENCE = new Field("offer.reference", FieldType.TEXT);
    public static final Field OFFER_SENT = new Field("offer.sent", FieldType.DAY);
    public static final Field OFFER_ACCEPTED = new Field("offer.accepted", FieldType.DAY);

    public static final Field CONTRACT_DATE = new Field("contract.date", FieldType.DAY);
    public static final Field SIGNATORIES = new Field("contract.signatories", FieldType.TEXT);
    /// Where the care provider's declaration of being a healthcare provider is found.
    public static final Field PROVIDER_DECLARATION = new Field("contract.declaration", FieldType.TEXT);

    /// Who signs for us: somebody who may sign contracts.
    public static final Field CONTRACT_SIGNER = new Field("contract.signer", FieldType.PERSON);
    public static final Field CONTRACT_REFERENCE = new Field("contract.reference", FieldType.TEXT);
    public static final Field CONTRACT_STARTS = new Field("contract.starts", FieldType.DAY);
    /// The last day on which it holds.
    public static final Field CONTRACT_ENDS = new Field("contract.ends", FieldType.DAY);
    /// How many days before its end either side must say that it is not to go on.
    public static final Field CONTRACT_NOTICE = new Field("contract.notice", FieldType.WHOLE);

    public static final Field PAYMENT_DATE = new Field("payment.date", FieldType.DAY);
    public static final Field PAYMENT_AMOUNT = new Field("payment.amount", FieldType.AMOUNT);
    public static final Field PAYMENT_REFERENCE = new Field("payment.reference", FieldType.TEXT);

    /// The professionals who lead the implementation, and since when they do.
    public static final Field PLAN_LEAD = new Field("plan.lead", FieldType.LONG_TEXT);
    public static final Field PLAN_LEAD_ON = new Field("plan.lead.on", FieldType.DAY);
    /// How they reach the technology, and since when they do.
    public static final Field PLAN_ACCESS = new Field("plan.access", FieldType.LONG_TEXT);
    public static final Field PLAN_ACCESS_ON = new Field("plan.access.on", FieldType.DAY);
    /// Training and material, the instructions for use above all, and when they had them.
    public static final Field PLAN_TRAINING = new Field("plan.training", FieldType.LONG_TEXT);
    public static final Field PLAN_TRAINING_ON = new Field("plan.training.on", FieldType.DAY);
    /// The day of the next periodic review, and what is looked at then.
    public static final Field PLAN_REVIEW = new Field("plan.review", FieldType.DAY);
    public static final Field PLAN_REVIEW_TEXT = new Field("plan.review.text", FieldType.LONG_TEXT);
    /// Who signed the implementation plan for us and for the customer, and when.
    public static final Field PLAN_SIGNED = new Field("plan.signed", FieldType.TEXT);
    public static final Field PLAN_SIGNED_ON = new Field("plan.signed.on", FieldType.DAY);
    public static final Field PLAN_COUNTERSIGNED = new Field("plan.countersigned", FieldType.TEXT);
    public static final Field PLAN_COUNTERSIGNED_ON = new Field("plan.countersigned.on", FieldType.DAY);

    public static final Field LOST_REASON = new Field("lost.reason", FieldType.CHOICE);
    public static final Field LOST_WORDS = new Field("lost.words", FieldType.LONG_TEXT);

    /// Where the record came from, such as `hubspot:deal:4711`: how an import finds it again.
    public static final Field EXTERNAL = new Field("external", FieldType.TEXT);

    /// What the deal says of its quotation.
    public static final List<Field> OFFER = List.of(OFFER_REFERENCE, OFFER_SENT, OFFER_ACCEPTED);
    /// The four of BANT, in order.
    public static final List<Field> BANT = List.of(BUDGET, AUTHORITY, NEED, TIMELINE);
    /// The four points of an implementation that is defined, in order.
    public static final List<Field> DEFINITION = List.of(INTEGRATION, METRICS, PRICING, IMPLEMENTATION_TIMELINE);

    /// What the deal says of its contract besides the clauses, in the order in which screens show it.
    public static final List<Field> CONTRACT = List.of(
            CONTRACT_DATE, SIGNATORIES, CONTRACT_SIGNER, PROVIDER_DECLARATION, CONTRACT_REFERENCE, CONTRACT_STARTS, CONTRACT_ENDS,
            CONTRACT_NOTICE);
    /// What the deal says of the payment as a whole.
    public static final List<Field> PAYMENT = List.of(PAYMENT_DATE, PAYMENT_AMOUNT, PAYMENT_REFERENCE);
    /// What the deal says of its implementation besides its definition and the milestones, in the order in which screens show it.
    public static final List<Field> PLAN = List.of(
            PLAN_LEAD, PLAN_LEAD_ON, PLAN_ACCESS, PLAN_ACCESS_ON, PLAN_TRAINING, PLAN_TRAINING_ON, PLAN_REVIEW, PLAN_REVIEW_TEXT,
            PLAN_SIGNED, PLAN_SIGNED_ON, PLAN_COUNTERSIGNED, PLAN_COUNTERSIGNED_ON);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL = List.of(
            COUNTRY, COMPANY, BRIEF, WHOLE_NAME, DEAL_CLASS, OWNER, AMOUNT, CLOSE_DATE, ORIGINATING_ACTION, SOURCE, NEXT_STEP, NEXT_STEP_ON,
            DESCRIPTION, PREDECESSOR, PHASE_AFTER, PHASE_NUMBER, PHASE_COUNT, BUDGET, AUTHORITY, NEED, TIMELINE, INTEGRATION, METRICS,
            PRICING, IMPLEMENTATION_TIMELINE, OFFER_REFERENCE, OFFER_SENT, OFFER_ACCEPTED, CONTRACT_DATE, SIGNATORIES, PROVIDER_DECLARATION,
            CONTRACT_SIGNER, CONTRACT_REFERENCE, CONTRACT_STARTS, CONTRACT_ENDS, CONTRACT_NOTICE, PAYMENT_DATE, PAYMENT_AMOUNT,
            PAYMENT_REFERENCE, PLAN_LEAD, PLAN_LEAD_ON, PLAN_ACCESS, PLAN_ACCESS_ON, PLAN_TRAINING, PLAN_TRAINING_ON, PLAN_REVIEW,
            PLAN_REVIEW_TEXT, PLAN_SIGNED, PLAN_SIGNED_ON, PLAN_COUNTERSIGNED, PLAN_COUNTERSIGNED_ON, LOST_REASON, LOST_WORDS, EXTERNAL);

    private DealFields() {}
}
