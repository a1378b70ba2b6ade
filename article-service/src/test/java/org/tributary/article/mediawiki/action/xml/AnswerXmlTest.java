package org.tributary.article.mediawiki.action.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.event.codec.EventCodec;

/** Answers in XML are as MediaWiki 1.39 writes the same. */
final class AnswerXmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            maxCharsPerColumn = 10_000,
            quoteCharacter = '`',
            value = {
                "`{\"batchcomplete\":\"\",\"query\":{\"pages\":{\"6\":{\"pageid\":6,\"ns\":0,\"title\":\"A & \\\"B\\\"\"}}}}` > "
                        + "`<api batchcomplete=\"\"><query><pages><page _idx=\"6\" pageid=\"6\" ns=\"0\" title=\"A &amp; &quot;B&quot;\"/>"
                        + "</pages></query></api>`",
                "`{\"query\":{\"pages\":{\"6\":{\"revisions\":[{\"revid\":7,\"minor\":\"\",\"*\":\"x <b>\\n y\"}]}}}}` > "
                        + "`<api><query><pages><page _idx=\"6\"><revisions><rev revid=\"7\" minor=\"\" xml:space=\"preserve\">x &lt;b&gt;\n y</rev>"
                        + "</revisions></page></pages></query></api>`",
                "`{\"error\":{\"code\":\"badvalue\",\"info\":\"No\",\"*\":\"See\"}}` > "
                        + "`<api><error code=\"badvalue\" info=\"No\" xml:space=\"preserve\">See</error></api>`",
                "`{\"continue\":{\"apcontinue\":\"B\",\"continue\":\"-||\"},\"query\":{\"allpages\":[{\"title\":\"A\"}]}}` > "
                        + "`<api><continue apcontinue=\"B\" continue=\"-||\"/><query><allpages><p title=\"A\"/></allpages></query></api>`",
                "`{\"query\":{\"namespaces\":{\"-1\":{\"id\":-1,\"*\":\"Special\"}},\"redirects\":[{\"from\":\"a\"}],"
                        + "\"userinfo\":{\"rights\":[\"read\"],\"gone\":null,\"no\":false,\"yes\":true}}}` > "
                        + "`<api><query><namespaces><ns _idx=\"-1\" id=\"-1\" xml:space=\"preserve\">Special</ns></namespaces>"
                        + "<redirects><r from=\"a\"/></redirects><userinfo yes=\"\"><rights><r xml:space=\"preserve\">read</r></rights>"
                        + "</userinfo></query></api>`",
                "`{\"a b\":\"c\\u0000\\td\"}` > `<api><_v _name=\"a b\" xml:space=\"preserve\">c\uFFFD\td</_v></api>`"
            })
    void an_answer_is_written_as_elements_and_attributes(String json, String xml) throws JsonProcessingException {
        byte[] written = AnswerXml.of(EventCodec.mapper().readTree(json));

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo("<?xml version=\"1.0\"?>" + xml);
    }
}
