package stageline.store;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.SQLDialect;
import org.jooq.impl.IdentityConverter;

/// Binds bytes as bytes. By itself jOOQ makes a large object of each value for H2, which stores and removes it again: it costs more than
/// the row that the value is for.
public final class BytesBinding implements Binding<byte[], byte[]> {

    private static final long serialVersionUID = 1L;

    @Override
    public Converter<byte[], byte[]> converter() {
        return new IdentityConverter<>(byte[].class);
    }

    /// H2 has to be told the type where it can't see the column.
    @Override
    public void sql(BindingSQLContext<byte[]> context) {
        boolean typed = context.family() != SQLDialect.H2;
        context.render().sql(typed ? context.variable() : "cast(" + context.variable() + " as varbinary)");
    }

    @Override
    public void register(BindingRegisterContext<byte[]> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.VARBINARY);
    }

    @Override
    public void set(BindingSetStatementContext<byte[]> context) throws SQLException {
        context.statement().setBytes(context.index(), context.value());
    }

    @Override
    public void get(BindingGetResultSetContext<byte[]> context) throws SQLException {
        context.value(context.resultSet().getBytes(context.index()));
    }

    @Override
    public void get(BindingGetStatementContext<byte[]> context) throws SQLException {
        context.value(context.statement().getBytes(context.index()));
    }

    @Override
    public void set(BindingSetSQLOutputContext<byte[]> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("no structured types");
    }

    @Override
    public void get(BindingGetSQLInputContext<byte[]> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("no structured types");
    }
}
