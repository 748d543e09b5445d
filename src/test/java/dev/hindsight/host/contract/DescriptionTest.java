package dev.hindsight.host.contract;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.startsWith;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;

import dev.hindsight.host.server.Exchange;
import java.util.List;
import org.junit.Test;

/** Without this the contract tests could pass by looking at nothing. */
public class DescriptionTest {

    private static final String CREATED = "{\"id\":\"1\",\"key\":\"OPS-1\",\"self\":\"http://j/1\"}";
    private static final String TASK = "{\"fields\":{\"summary\":\"s\"}}";

    @Test
    public void acceptsAnExchangeAsDescribed() {
        assertEquals(List.of(), violations(creation(TASK, 201, CREATED)));
    }

    @Test
    public void reportsAnAnswerOfAnotherType() {
        List<String> found = violations(creation(TASK, 201, CREATED.replace("\"1\"", "1")));

        assertEquals(1, found.size());
        assertThat(found.get(0), startsWith("POST /jira/rest/api/2/issue 201 response.body.schema.type /id: "));
    }

    @Test
    public void reportsAStatusThatIsNotDescribed() {
        assertThat(violations(creation(TASK, 200, CREATED)).toString(), containsString("response.status.unknown"));
    }

    @Test
    public void reportsAnAnswerThatIsMissing() {
        assertThat(violations(creation(TASK, 201, "")).toString(), containsString("response.body.missing"));
    }

    @Test
    public void reportsARequestThatWasAcceptedAndIsWrong() {
        String wrong = "{\"fields\":[]}";

        assertThat(violations(creation(wrong, 201, CREATED)).toString(), containsString("request.body.schema.type"));
        assertEquals(List.of(), violations(creation(wrong, 400, "{\"errorMessages\":[],\"errors\":{}}")));
    }

    @Test
    public void reportsARefusalWithAnotherErrorBodyEvenWhereNoneIsDescribed() {
        assertEquals(List.of(), violations(creation(TASK, 403, "{\"errorMessages\":[\"No\"],\"errors\":{}}")));
        assertThat(
                violations(creation(TASK, 403, "{\"errorMessages\":\"No\"}")).toString(),
                containsString("response.body.schema.type /errorMessages"));
    }

    @Test
    public void reportsACallThatIsNotDescribed() {
        Exchange unknown = new Exchange("GET", "/jira/rest/api/2/nothing", "", "", "", 200, "application/json", "{}");

        assertThat(violations(unknown).toString(), containsString("request.path.missing"));
    }

    @Test
    public void reportsAnAnswerOfConfluenceOfAnotherType() {
        Exchange read = new Exchange(
                "GET", "/confluence/rest/api/content/1", "", "", "", 200, "application/json", "{\"id\":1}");

        assertThat(
                Product.CONFLUENCE.description().violations(read).toString(),
                containsString("response.body.schema.type /id"));
    }

    private static List<String> violations(Exchange exchange) {
        return Product.JIRA.description().violations(exchange);
    }

    private static Exchange creation(String body, int status, String answer) {
        return new Exchange(
                "POST", "/jira/rest/api/2/issue", "", "application/json", body, status, "application/json", answer);
    }
}
