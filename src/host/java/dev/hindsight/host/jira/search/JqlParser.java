package dev.hindsight.host.jira.search;

import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.search.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a JQL query. Looks nothing up. For one query. */
final class JqlParser {

    private final String jql;
    private final List<Token> tokens;
    private int at;

    private JqlParser(String jql) {
        this.jql = jql;
        this.tokens = Tokens.of(jql);
    }

    /** Throws JiraProblem with status 400 for a query of wrong form. An empty query finds everything. */
    static Query parse(String jql) {
        JqlParser parser = new JqlParser(jql);
        Clause condition = new Clause.And(List.of());
        if (!parser.here().isWord("order") && parser.here().kind() != Kind.END) {
            condition = parser.alternatives();
        }
        List<Query.Sort> sorts = parser.sorts();
        if (parser.here().kind() != Kind.END) {
            throw parser.unexpected("'OR' or 'AND'");
        }
        return new Query(condition, sorts);
    }

    private Clause alternatives() {
        List<Clause> clauses = new ArrayList<>(List.of(conjunction()));
        while (skipWord("or")) {
            clauses.add(conjunction());
        }
        return clauses.size() == 1 ? clauses.get(0) : new Clause.Or(List.copyOf(clauses));
    }

    private Clause conjunction() {
        List<Clause> clauses = new ArrayList<>(List.of(negation()));
        while (skipWord("and")) {
            clauses.add(negation());
        }
        return clauses.size() == 1 ? clauses.get(0) : new Clause.And(List.copyOf(clauses));
    }

    private Clause negation() {
        if (skipWord("not")) {
            return new Clause.Not(negation());
        }
        if (skip(Kind.OPEN)) {
            Clause inner = alternatives();
            require(Kind.CLOSE, "')'");
            return inner;
        }
        return term();
    }

    private Clause term() {
        String field = text("a field name");
        Operator operator = operator();
        return new Clause.Term(field, operator, operand());
    }

    private Operator operator() {
        Token token = here();
        if (token.kind() == Kind.OPERATOR) {
            at++;
            return Operator.written(token.text()).orElseThrow(() -> unexpected("an operator"));
        }
        if (skipWord("in")) {
            return Operator.IN;
        }
        if (skipWord("is")) {
            return skipWord("not") ? Operator.IS_NOT : Operator.IS;
        }
        if (skipWord("not") && skipWord("in")) {
            return Operator.NOT_IN;
        }
        throw unexpected("an operator ('=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT')");
    }

    private Operand operand() {
        if (skip(Kind.OPEN)) {
            List<Operand> members = new ArrayList<>(List.of(operand()));
            while (skip(Kind.COMMA)) {
                members.add(operand());
            }
            require(Kind.CLOSE, "')' or ','");
            return new Operand.Values(List.copyOf(members));
        }
        if (skipWord("empty") || skipWord("null")) {
            return new Operand.Empty();
        }
        String text = text("either a value, list or function");
        return here().kind() == Kind.OPEN ? function(text) : new Operand.Value(text);
    }

    private Operand function(String name) {
        require(Kind.OPEN, "'('");
        List<String> arguments = new ArrayList<>();
        while (here().kind() != Kind.CLOSE) {
            arguments.add(text("a function argument"));
            if (!skip(Kind.COMMA)) {
                break;
            }
        }
        require(Kind.CLOSE, "')'");
        return new Operand.Function(name.toLowerCase(Locale.ROOT), List.copyOf(arguments));
    }

    private List<Query.Sort> sorts() {
        List<Query.Sort> sorts = new ArrayList<>();
        if (!skipWord("order")) {
            return sorts;
        }
        if (!skipWord("by")) {
            throw unexpected("'by'");
        }
        do {
            String field = text("a field name");
            boolean descending = skipWord("desc");
            if (!descending) {
                skipWord("asc");
            }
            sorts.add(new Query.Sort(field, descending));
        } while (skip(Kind.COMMA));
        return sorts;
    }

    private Token here() {
        return tokens.get(at);
    }

    private boolean skip(Kind kind) {
        boolean found = here().kind() == kind;
        at += found ? 1 : 0;
        return found;
    }

    private boolean skipWord(String word) {
        boolean found = here().isWord(word);
        at += found ? 1 : 0;
        return found;
    }

    private void require(Kind kind, String expected) {
        if (!skip(kind)) {
            throw unexpected(expected);
        }
    }

    private String text(String expected) {
        Token token = here();
        if (!token.isText()) {
            throw unexpected(expected);
        }
        if (token.kind() == Kind.WORD && ReservedWords.contain(token.text())) {
            throw Tokens.at(
                    jql,
                    token.at(),
                    "'" + token.text()
                            + "' is a reserved JQL word. You must surround it in quotation marks to use it in a query.");
        }
        at++;
        return token.text();
    }

    private JiraProblem unexpected(String expected) {
        Token token = here();
        String found = token.kind() == Kind.END ? "the end of the query" : "'" + token.text() + "'";
        return Tokens.at(jql, token.at(), "Expecting " + expected + " but got " + found + ".");
    }
}
