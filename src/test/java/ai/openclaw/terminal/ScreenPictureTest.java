package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ScreenPictureTest {
  @Test
  void eachColumnAndEachColourIsPlacedByItself() throws Exception {
    VirtualScreen screen = new VirtualScreen(40, 3);
    screen.feed("\u001b[36m◆\u001b[0m \u001b[1mModel\u001b[0m  <any> & all\r\n  模型  128k");

    String svg = ScreenPicture.svg(screen.cells(), screen.columns(), "The model");

    NodeList texts =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName("text");
    assertEquals("c6 ◆ at 16", describe(texts.item(0)));
    assertEquals("bold Model at 32.8", describe(texts.item(1)));
    assertEquals("<any> & all at 91.6", describe(texts.item(2)).strip());
    assertEquals("模型 at 32.8", describe(texts.item(3)).strip());
    assertEquals("128k at 83.2", describe(texts.item(4)).strip());
    assertEquals(5, texts.getLength());
    assertTrue(svg.contains("<title>The model</title>"));
  }

  private static String describe(org.w3c.dom.Node node) {
    Element text = (Element) node;
    String content = text.getTextContent();
    int blanks = content.length() - content.stripLeading().length();
    double x = Double.parseDouble(text.getAttribute("x")) + blanks * 8.4;
    String place = String.valueOf(Math.round(x * 10) / 10.0).replace(".0", "");
    return text.getAttribute("class") + " " + content.strip() + " at " + place;
  }
}
