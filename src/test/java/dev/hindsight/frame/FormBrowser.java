package dev.hindsight.frame;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Calls a form page as a browser does, without a server. For one thread. */
public final class FormBrowser {

    private final FormServlet servlet;
    private final String path;

    /** @param path address of the page within the wiki, or within its server when it begins with two slashes */
    public FormBrowser(FormServlet servlet, String path) {
        this.servlet = servlet;
        this.path = path.startsWith("//") ? path : "/wiki" + path;
    }

    /** What came back. */
    public record Answer(int status, String html, Map<String, String> headers) {

        public String location() {
            return headers.getOrDefault("Location", "");
        }
    }

    /** Opens the page; parameters are names and values in turn. */
    public Answer get(String... parameters) {
        return send("GET", parameters(parameters));
    }

    /** Sends the form with the token that was shown in it. */
    public Answer post(String... parameters) {
        Map<String, List<String>> all = parameters(parameters);
        all.put("atl_token", List.of(FormSite.TOKEN));
        return send("POST", all);
    }

    /** Sends the form without a token. */
    public Answer postUnproven(String... parameters) {
        return send("POST", parameters(parameters));
    }

    /** Opens what an answer leads to. */
    public Answer follow(Answer answer) {
        String query = answer.location().replaceAll("^[^?]*\\??", "");
        return get(query.split("[&=]"));
    }

    private Answer send(String method, Map<String, List<String>> parameters) {
        Map<String, String> headers = new HashMap<>();
        StringWriter html = new StringWriter();
        int[] status = {HttpServletResponse.SC_OK};
        HttpServletResponse response = response(headers, html, status);
        try {
            servlet.service(request(method, parameters), response);
        } catch (ServletException | IOException e) {
            throw new AssertionError(e);
        }
        return new Answer(status[0], html.toString(), headers);
    }

    private HttpServletRequest request(String method, Map<String, List<String>> parameters) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getMethod()).thenReturn(method);
        when(request.getContextPath()).thenReturn("/wiki");
        when(request.getRequestURI()).thenReturn(path);
        when(request.getRequestURL()).thenReturn(new StringBuffer("https://example.org" + path));
        when(request.getParameter(anyString()))
                .thenAnswer(call -> Optional.ofNullable(parameters.get(call.getArgument(0, String.class)))
                        .map(values -> values.get(0))
                        .orElse(null));
        Map<String, String[]> arrays = new HashMap<>();
        parameters.forEach((name, values) -> arrays.put(name, values.toArray(new String[0])));
        when(request.getParameterMap()).thenReturn(arrays);
        return request;
    }

    private static HttpServletResponse response(Map<String, String> headers, StringWriter html, int[] status) {
        HttpServletResponse response = mock(HttpServletResponse.class);
        try {
            when(response.getWriter()).thenReturn(new PrintWriter(html));
            doAnswer(call -> {
                        status[0] = HttpServletResponse.SC_FOUND;
                        return headers.put("Location", call.getArgument(0));
                    })
                    .when(response)
                    .sendRedirect(anyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        doAnswer(call -> headers.put(call.getArgument(0), call.getArgument(1)))
                .when(response)
                .setHeader(anyString(), anyString());
        doAnswer(call -> status[0] = call.getArgument(0)).when(response).setStatus(anyInt());
        return response;
    }

    private static Map<String, List<String>> parameters(String... namesAndValues) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            parameters
                    .computeIfAbsent(namesAndValues[i], name -> new ArrayList<>())
                    .add(namesAndValues[i + 1]);
        }
        return parameters;
    }
}
