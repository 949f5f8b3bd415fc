package stageline.store.projection;

import static stageline.store.schema.Tables.ACTIVITY;
import static stageline.store.schema.Tables.ACTIVITY_CONTACT;
import static stageline.store.schema.Tables.ATTACHMENT;
import static stageline.store.schema.Tables.COMPANY;
import static stageline.store.schema.Tables.COMPANY_TOUCH;
import static stageline.store.schema.Tables.CONTACT;
import static stageline.store.schema.Tables.CONTACT_COMPANY;
import static stageline.store.schema.Tables.CONTRACT_TERM;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_CONTACT;
import static stageline.store.schema.Tables.DEAL_OFFERING;
import static stageline.store.schema.Tables.DEAL_SELLS;
import static stageline.store.schema.Tables.DEAL_TEXT;
import static stageline.store.schema.Tables.DEVICE;
import static stageline.store.schema.Tables.EXTRA;
import static stageline.store.schema.Tables.INSTALMENT;
import static stageline.store.schema.Tables.LEAD;
import static stageline.store.schema.Tables.OFFERING;
import static stageline.store.schema.Tables.OFFERING_TIER;
import static stageline.store.schema.Tables.OVERLAP;
import static stageline.store.schema.Tables.PAPER;
import static stageline.store.schema.Tables.PERSON;
import static stageline.store.schema.Tables.PERSON_ROLE;
import static stageline.store.schema.Tables.QUOTATION;
import static stageline.store.schema.Tables.SAVED_VIEW;
import static stageline.store.schema.Tables.SERVICE_CHANGE;
import static stageline.store.schema.Tables.SIGNATURE;
import static stageline.store.schema.Tables.SUPERSEDED_MOVE;
import static stageline.store.schema.Tables.TASK;
import static stageline.store.schema.Tables.TASK_CONTACT;
import static stageline.store.schema.Tables.TEMPLATE;
import static stageline.store.schema.Tables.TRANSITION;

import java.util.List;

/// The tables of the projections.
public final class Shapes {

    static final Shape DEALS = Shape.of(DEAL, 1);
    static final Shape DEAL_TEXTS = Shape.of(DEAL_TEXT, 1);
    static final Shape DEAL_CONTACTS = Shape.of(DEAL_CONTACT, 3);
    static final Shape DEAL_OFFERINGS = Shape.of(DEAL_OFFERING, 2);
    static final Shape DEAL_SELLS_OFFERINGS = Shape.of(DEAL_SELLS, 2);
    static final Shape TRANSITIONS = Shape.of(TRANSITION, 2);
    static final Shape SUPERSEDED_MOVES = Shape.of(SUPERSEDED_MOVE, 2);
    static final Shape COMPANIES = Shape.of(COMPANY, 1);
    static final Shape CONTACTS = Shape.of(CONTACT, 1);
    static final Shape CONTACT_COMPANIES = Shape.of(CONTACT_COMPANY, 2);
    static final Shape ACTIVITIES = Shape.of(ACTIVITY, 1);
    static final Shape ACTIVITY_CONTACTS = Shape.of(ACTIVITY_CONTACT, 2);
    static final Shape TASKS = Shape.of(TASK, 1);
    static final Shape TASK_CONTACTS = Shape.of(TASK_CONTACT, 2);
    static final Shape PERSONS = Shape.of(PERSON, 1);
    static final Shape PERSON_ROLES = Shape.of(PERSON_ROLE, 2);
    static final Shape DEVICES = Shape.of(DEVICE, 1);
    static final Shape SAVED_VIEWS = Shape.of(SAVED_VIEW, 1);
    static final Shape OFFERINGS = Shape.of(OFFERING, 1);
    static final Shape OFFERING_TIERS = Shape.of(OFFERING_TIER, 2);
    static final Shape OVERLAPS = Shape.of(OVERLAP, 2);
    static final Shape EXTRAS = Shape.of(EXTRA, 2);
    static final Shape LEADS = Shape.of(LEAD, 1);
    static final Shape COMPANY_TOUCHES = Shape.of(COMPANY_TOUCH, 1);
    static final Shape QUOTATIONS = Shape.of(QUOTATION, 1);
    static final Shape PAPERS = Shape.of(PAPER, 1);
    static final Shape ATTACHMENTS = Shape.of(ATTACHMENT, 1);
    static final Shape INSTALMENTS = Shape.of(INSTALMENT, 2);
    static final Shape CONTRACT_TERMS = Shape.of(CONTRACT_TERM, 1);
    static final Shape SERVICE_CHANGES = Shape.of(SERVICE_CHANGE, 1);
    static final Shape SIGNATURES = Shape.of(SIGNATURE, 1);
    static final Shape TEMPLATES = Shape.of(TEMPLATE, 1);

    private static final List<Shape> ALL = List.of(
            DEALS, DEAL_TEXTS, DEAL_CONTACTS, DEAL_OFFERINGS, DEAL_SELLS_OFFERINGS, TRANSITIONS, SUPERSEDED_MOVES, COMPANIES, CONTACTS,
            CONTACT_COMPANIES, ACTIVITIES, ACTIVITY_CONTACTS, TASKS, TASK_CONTACTS, PERSONS, PERSON_ROLES, DEVICES, SAVED_VIEWS, OFFERINGS,
            OFFERING_TIERS, OVERLAPS, EXTRAS, LEADS, COMPANY_TOUCHES, QUOTATIONS, PAPERS, ATTACHMENTS, INSTALMENTS, CONTRACT_TERMS,
            SERVICE_CHANGES, SIGNATURES, TEMPLATES);

    private Shapes() {}

    /// Every table of the projections.
    public static List<Shape> all() {
        return ALL;
    }
}
