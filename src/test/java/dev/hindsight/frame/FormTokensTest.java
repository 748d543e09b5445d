package dev.hindsight.frame;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class FormTokensTest {

    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final FormTokens ours = new FormTokens(new OfferedServices().services());
    private final HttpSession session = session();

    @Test
    public void confluencesOwnProofIsTakenWhereItOffersIt() {
        XsrfTokenValidator validator = mock(XsrfTokenValidator.class);
        when(validator.getXsrfParameterName()).thenReturn("atl_token");
        XsrfTokenAccessor accessor = mock(XsrfTokenAccessor.class);
        when(accessor.getXsrfToken(any(), any(), anyBoolean())).thenReturn("theirs");
        HttpServletRequest right = mock(HttpServletRequest.class);
        when(validator.validateFormEncodedToken(right)).thenReturn(true);
        FormTokens theirs = new FormTokens(new OfferedServices()
                .with(XsrfTokenAccessor.class, accessor)
                .with(XsrfTokenValidator.class, validator)
                .services());

        assertEquals("atl_token", theirs.field());
        assertEquals("theirs", theirs.token(right, response));
        assertTrue(theirs.isIn(right));
        assertFalse(theirs.isIn(mock(HttpServletRequest.class)));
    }

    @Test
    public void withoutItAFormOfTheSameSessionIsOursAndNoOtherIs() {
        String token = ours.token(request(session, null), response);

        assertTrue(ours.isIn(request(session, token)));
        assertFalse(ours.isIn(request(session, token.replaceFirst("^.", "x"))));
        assertFalse(ours.isIn(request(session, null)));
        assertFalse(ours.isIn(request(session(), token)));
        assertFalse(ours.isIn(request(null, token)));
    }

    @Test
    public void twoFormsOfOneSessionAreBothOurs() {
        String first = ours.token(request(session, null), response);
        String second = ours.token(request(session, null), response);

        assertTrue(ours.isIn(request(session, first)));
        assertTrue(ours.isIn(request(session, second)));
    }

    @Test
    public void nobodyCanGuessIt() {
        String token = ours.token(request(session, null), response);

        assertEquals(32, token.length());
        assertNotEquals(token, ours.token(request(session(), null), response));
    }

    @Test
    public void noFormIsOursWhereConfluenceChecksAProofThatItDoesNotGive() {
        FormTokens half = new FormTokens(new OfferedServices()
                .with(XsrfTokenValidator.class, mock(XsrfTokenValidator.class))
                .services());

        assertEquals("", half.token(request(session, null), response));
        assertFalse(half.isIn(request(session, "")));
    }

    private HttpServletRequest request(@Nullable HttpSession of, @Nullable String token) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getSession()).thenReturn(of);
        when(request.getSession(false)).thenReturn(of);
        when(request.getParameter(ours.field())).thenReturn(token);
        return request;
    }

    private static HttpSession session() {
        Map<String, Object> attributes = new HashMap<>();
        HttpSession session = mock(HttpSession.class);
        when(session.getAttribute(any())).thenAnswer(call -> attributes.get(call.getArgument(0, String.class)));
        doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
                .when(session)
                .setAttribute(any(), any());
        return session;
    }
}
