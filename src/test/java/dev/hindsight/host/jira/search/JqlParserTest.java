package dev.hindsight.host.jira.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.search.Clause.And;
import dev.hindsight.host.jira.search.Clause.Not;
import dev.hindsight.host.jira.search.Clause.Or;
import dev.hindsight.host.jira.search.Clause.Term;
import dev.hindsight.host.jira.search.Operand.Value;
import java.util.List;
import org.junit.Test;

/** Reading JQL, without looking anything up. */
public class JqlParserTest {

    private static final Clause A = new Term("a1", Operator.EQUALS, new Value("1"));
    private static final Clause B = new Term("b", Operator.NOT_EQUALS, new Value("2"));
    private static final Clause C = new Term("c", Operator.LESS_OR_EQUAL, new Value("-3d"));

    @Test
    public void bindsAndTighterThanOrAndNotTightest() {
        assertEquals(new Or(List.of(A, new And(List.of(B, C)))), condition("a1 = 1 or b != 2 and c <= -3d"));
        assertEquals(new And(List.of(new Or(List.of(A, B)), C)), condition("(a1=1 OR b!=2) && c<=-3d"));
        assertEquals(new And(List.of(new Not(A), B)), condition("not a1 = 1 and b != 2"));
    }

    @Test
    public void readsListsFunctionsAndEmptiness() {
        assertEquals(
                new Term("id", Operator.NOT_IN, new Operand.Values(List.of(new Value("1"), new Value("2")))),
                condition("id not in (1, 2)"));
        assertEquals(
                new Term("assignee", Operator.EQUALS, new Operand.Function("currentuser", List.of())),
                condition("assignee = currentUser()"));
        assertEquals(
                new Term("due", Operator.LESS, new Operand.Function("startofday", List.of("-1d"))),
                condition("due < startOfDay(\"-1d\")"));
        assertEquals(new Term("due", Operator.IS_NOT, new Operand.Empty()), condition("due is not EMPTY"));
    }

    @Test
    public void takesQuotesAndEscapesAway() {
        assertEquals(value("say \"hi\" \\ 'x'"), condition("summary ~ \"say \\\"hi\\\" \\\\ 'x'\""));
        assertEquals(value("a\nb"), condition("summary ~ 'a\\nb'"));
        assertEquals(value("\u00e9"), condition("summary ~ \"\\u00e9\""));
    }

    @Test
    public void readsSeveralSorts() {
        Query query = JqlParser.parse("order by priority desc, key ASC, id");

        assertEquals(new And(List.of()), query.condition());
        assertEquals(
                List.of(new Query.Sort("priority", true), new Query.Sort("key", false), new Query.Sort("id", false)),
                query.sorts());
    }

    @Test
    public void saysWhereAQueryIsWrong() {
        assertTrue(refusal("project = DO").contains("'DO' is a reserved JQL word"));
        assertTrue(refusal("project = ").contains("the end of the query"));
        assertTrue(refusal("project = A B").contains("(line 1, character 13)"));
        assertTrue(refusal("summary ~ \"open").contains("has not been completed"));
        assertTrue(refusal("summary ~ a+b").contains("reserved JQL character"));
        assertTrue(refusal("summary ~ \"\\x\"").contains("illegal JQL escape sequence"));
        assertTrue(refusal("(a1 = 1").contains("Expecting ')'"));
        assertTrue(refusal("a1 in 1 and").contains("Expecting a field name"));
    }

    private static Clause condition(String jql) {
        return JqlParser.parse(jql).condition();
    }

    private static Clause value(String text) {
        return new Term("summary", Operator.CONTAINS, new Value(text));
    }

    private static String refusal(String jql) {
        JiraProblem problem = assertThrows(JiraProblem.class, () -> JqlParser.parse(jql));
        return problem.messages().get(0);
    }
}
