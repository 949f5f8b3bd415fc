package stageline.server.store;

import static stageline.server.store.schema.Tables.ACCOUNT;
import static stageline.server.store.schema.Tables.FOUNDING;
import static stageline.server.store.schema.Tables.INVITATION;
import static stageline.server.store.schema.Tables.SECRET;
import static stageline.server.store.schema.Tables.SESSION;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import stageline.ledger.Hash;

/// The rows of a workspace's accounts. Used by one thread.
final class AccountRows implements Accounts {

    private final DSLContext database;
    private final UUID workspace;

    AccountRows(DSLContext database, UUID workspace) {
        this.database = database;
        this.workspace = workspace;
    }

    @Override
    public Optional<Account> account(UUID person) {
        return database.selectFrom(ACCOUNT)
                .where(ACCOUNT.WORKSPACE.eq(workspace), ACCOUNT.PERSON.eq(person))
                .fetchOptional(row -> new Account(row.getPerson(), row.getPassword(), row.getFailures(), row.getLockedUntil()));
    }

    @Override
    public Optional<Session> session(Hash token) {
        return database.selectFrom(SESSION)
                .where(SESSION.WORKSPACE.eq(workspace), SESSION.TOKEN.eq(token.bytes()))
                .fetchOptional(row -> new Session(Hash.of(row.getToken()), row.getPerson(), row.getDevice(), row.getExpires()));
    }

    @Override
    public Optional<Invitation> invitation(Hash token) {
        return database.selectFrom(INVITATION)
                .where(INVITATION.WORKSPACE.eq(workspace), INVITATION.TOKEN.eq(token.bytes()))
                .fetchOptional(row -> new Invitation(
                        Hash.of(row.getToken()),
                        row.getPerson(),
                        row.getExpires(),
                        Optional.ofNullable(row.getUsedBy()).map(Hash::of)));
    }

    @Override
    public Optional<Founding> founding() {
        return database.selectFrom(FOUNDING)
                .where(FOUNDING.WORKSPACE.eq(workspace))
                .fetchOptional(row -> new Founding(row.getDevice(), row.getRemaining()));
    }

    @Override
    public Optional<StoredSecret> secret(String name) {
        return database.selectFrom(SECRET)
                .where(SECRET.WORKSPACE.eq(workspace), SECRET.NAME.eq(name))
                .fetchOptional(row -> new StoredSecret(row.getName(), row.getContent()));
    }

    void apply(AccountChange change) {
        switch (change) {
            case Account account -> put(account);
            case Session session -> put(session);
            case Invitation invitation -> put(invitation);
            case Founding founding -> put(founding);
            case StoredSecret secret -> put(secret);
            case AccountChange.SignedOut(UUID person) ->
                database.deleteFrom(SESSION).where(SESSION.WORKSPACE.eq(workspace), SESSION.PERSON.eq(person)).execute();
            case AccountChange.ShutOut(UUID device) ->
                database.deleteFrom(SESSION).where(SESSION.WORKSPACE.eq(workspace), SESSION.DEVICE.eq(device)).execute();
            case AccountChange.Withdrawn(UUID person) ->
                database.deleteFrom(INVITATION)
                        .where(INVITATION.WORKSPACE.eq(workspace), INVITATION.PERSON.eq(person), INVITATION.USED_BY.isNull())
                        .execute();
            case AccountChange.Expired(long before) -> {
                database.deleteFrom(SESSION).where(SESSION.WORKSPACE.eq(workspace), SESSION.EXPIRES.lt(before)).execute();
                database.deleteFrom(INVITATION).where(INVITATION.WORKSPACE.eq(workspace), INVITATION.EXPIRES.lt(before)).execute();
            }
        }
    }

    // Whoever changes something holds the workspace, so that nobody else can come between the two statements.

    private void put(Account account) {
        database.deleteFrom(ACCOUNT).where(ACCOUNT.WORKSPACE.eq(workspace), ACCOUNT.PERSON.eq(account.person())).execute();
        database.insertInto(ACCOUNT)
                .set(ACCOUNT.WORKSPACE, workspace)
                .set(ACCOUNT.PERSON, account.person())
                .set(ACCOUNT.PASSWORD, account.password())
                .set(ACCOUNT.FAILURES, account.failures())
                .set(ACCOUNT.LOCKED_UNTIL, account.lockedUntilMillis())
                .execute();
    }

    private void put(Session session) {
        byte[] token = session.token().bytes();
        database.deleteFrom(SESSION).where(SESSION.WORKSPACE.eq(workspace), SESSION.TOKEN.eq(token)).execute();
        database.insertInto(SESSION)
                .set(SESSION.WORKSPACE, workspace)
                .set(SESSION.TOKEN, token)
                .set(SESSION.PERSON, session.person())
                .set(SESSION.DEVICE, session.device())
                .set(SESSION.EXPIRES, session.expiresMillis())
                .execute();
    }

    private void put(Invitation invitation) {
        byte[] token = invitation.token().bytes();
        database.deleteFrom(INVITATION).where(INVITATION.WORKSPACE.eq(workspace), INVITATION.TOKEN.eq(token)).execute();
        database.insertInto(INVITATION)
                .set(INVITATION.WORKSPACE, workspace)
                .set(INVITATION.TOKEN, token)
                .set(INVITATION.PERSON, invitation.person())
                .set(INVITATION.EXPIRES, invitation.expiresMillis())
                .set(INVITATION.USED_BY, invitation.usedBy().map(Hash::bytes).orElse(null))
                .execute();
    }

    private void put(Founding founding) {
        database.deleteFrom(FOUNDING).where(FOUNDING.WORKSPACE.eq(workspace)).execute();
        database.insertInto(FOUNDING)
                .set(FOUNDING.WORKSPACE, workspace)
                .set(FOUNDING.DEVICE, founding.device())
                .set(FOUNDING.REMAINING, founding.remaining())
                .execute();
    }

    private void put(StoredSecret secret) {
        database.deleteFrom(SECRET).where(SECRET.WORKSPACE.eq(workspace), SECRET.NAME.eq(secret.name())).execute();
        database.insertInto(SECRET)
                .set(SECRET.WORKSPACE, workspace)
                .set(SECRET.NAME, secret.name())
                .set(SECRET.CONTENT, secret.content())
                .execute();
    }
}
