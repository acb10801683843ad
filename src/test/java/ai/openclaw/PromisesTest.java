package ai.openclaw;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a person at the wizard or before a table can rely on, and the tests that look at a screen or
 * at files for it.
 */
class PromisesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          commands of OpenClaw's own are passed on | PassingOnTest#everyRecordedCommandOfModelsThatIsNotOursIsPassedOn
          commands of OpenClaw's own are passed on | cli.OpenClawTest#whatIsOpenClawsIsNotGuessedAt
          Done is said of the key that counts | cli.OnboardVerdictTest#aKeyThatOpenClawPassesOverIsToldOfAndMended
          numbers are the same everywhere | onboard.SameNumbersTest#priceAndContextAreTheSameOnTheCardInTheListAndInTheConfig
          numbers are the same everywhere | onboard.ModelOptionsTest#aRowIsWhatTheRouteThatItTakesOffersNow
          a model without tools is taken knowingly | onboard.ModelOptionsTest#whatCannotCallToolsIsMarkedAndComesLastButForTheOneInUse
          a trial that is refused loses no answer | onboard.CardKeysTest#noCreditsAreNoDeadEnd
          a trial that is refused loses no answer | onboard.TokenAnswersTest#whoeverIsThereLetsAnotherPayWhenThereAreNoCreditsOrKeepsItAnyway
          who pays is an organisation of the account | onboard.TokenAnswersTest#whoeverIsToPayIsAnOrganisationOfTheAccount
          a key nobody checked replaces no other in silence | onboard.CardTest#keyThatNobodyCouldCheckReplacesAnotherOnlyWhenThatIsSaid
          a server's address is mended and said | onboard.CustomChoiceTest#aForgottenVersionIsFoundAndSaid
          a server's address is mended and said | onboard.CustomChoiceTest#aMissingSchemeOfThisMachineIsAdded
          a server's protocol is found out | onboard.CustomEndpointTest#theProtocolOfAServerWithoutAListIsFoundByQuestionsThatCostNothing
          a server is tried like any other | onboard.CustomEndpointTest#itIsTriedLikeAnyOther
          a second run says what is set up | onboard.CardTest#secondRunSaysThatItIsSetUpAndLeavesItSo
          a second run says what is set up | onboard.CardKeysTest#anotherModelAsksForNothingElse
          keeping the default model asks for none | onboard.CardTest#keptDefaultModelIsNotAskedFor
          what is no key is not sent | onboard.CardTest#keyOfAnotherCompanyIsNotSentBeforeEnter
          what is no key is not sent | onboard.CardTest#whatIsNoKeyIsNotTaken
          the search finds what is meant first | terminal.SizesTest#aNameThatIsMeantIsFoundBeforeOneThatContainsIt
          the search finds what is meant first | prompt.SearchTest#findsTheBestFirst
          the search says which word found nothing | prompt.SearchTest#saysWhichWordFindsNothing
          keys sort, mark, try and help | terminal.PickerKeysTest#altAndALetterSortsAndTheSameOnceMoreDoesNot
          an id begins with what was searched for | terminal.PickerKeysTest#whatWasSearchedInVainIsTheBeginningOfAnId
          a refusal is one line where the cursor stands | onboard.CardTest#refusedKeyIsTheRowUnderTheCursorAndAnotherOneIsAskedFor
          a refusal is one line where the cursor stands | terminal.CardSizesTest#refusalAndActionAreSeenAtEverySize
          a missing permission names the token and its page | onboard.CardTest#tokenWithoutThePermissionIsToBeEdited
          a missing permission is looked for again | onboard.RecheckTest#asksEveryFifteenSecondsForThreeMinutes
          a wait says for what and how long | terminal.DrawnConversationTest#workIsShownWithItsSecondsAndThenGone
          a wait says for what and how long | terminal.WaitsTest#itSaysWhatItWaitsForAndForHowLong
          a wait says for what and how long | terminal.WaitsTest#nothingIsSaidWhereNobodyWatches
          a fresh run is one Enter, or Enter, paste, Enter | terminal.WizardKeysTest#aTokenInTheEnvironmentIsOneEnter
          a fresh run is one Enter, or Enter, paste, Enter | terminal.WizardKeysTest#withoutAKeyItIsEnterPasteEnter
          one change asks for one thing | terminal.WizardKeysTest#anotherModelIsItsNameAndThreeEnters
          one change asks for one thing | terminal.WizardKeysTest#anotherKeyIsAPasteAndEnter
          a server of one's own is its address and three keys | terminal.WizardKeysTest#aServerOfOnesOwnIsItsAddressAndThreeKeys
          a diff is read at every size | terminal.DrawnPageTest#aDiffIsReadToItsEndAtEverySize
          a diff is read at every size | change.PlannedChangeTest#aDiffHasWhatGoesAndWhatComesAndNoKey
          keys are shown or led to at every size | terminal.CardSizesTest#whatTheKeysDoIsSaidOrLedToAtEverySize
          what is chosen is read whole at every size | terminal.SizesTest#whatIsToBeChosenIsReadWholeBeforeItsHint
          a cancelled run says what was done | terminal.LeavingTest#betweenTheHandOverOfAKeyAndTheConfigItSaysWhatOpenClawHas
          words stand for symbols where lines are read aloud | trial.TrialTableTest#wordsStandForSignsAndBarsWhereLinesAreReadAloud
          words stand for symbols where lines are read aloud | status.StatusTextTest#wordsStandForMarksWhereLinesAreReadAloud
          words stand for symbols where lines are read aloud | output.StyleTest#wordsStandForSymbolsWhereLinesAreReadAloud
          a server is tried like any other | trial.ProtocolsTest#eachProtocolIsSpoken
          links are whole | output.ScreenTest#linksAreOnesToATerminalThatOpensThemAndNeverInData
          links are whole | output.StyleTest#makesLinksOnlyWhereTheyAreKnownToWork
          a wait can be skipped | terminal.DrawnCardTest#waitingEndsWithEscAndTheCheckIsSkippedWithS
          the first page comes in the order of use | docs.ReadmeTest#installsThenCreatesATokenThenSetsUpThenChats
          a slip is put right and nothing else guessed | cli.OpenClawTest#aSlipIsPutRight
          a slip is put right and nothing else guessed | cli.ModelsListFilterTest#whatMakesNoSenseIsWrongUsage
          what is missing is asked for | cli.ModelAskedForTest#whatIsMissingIsAskedFor
          what is missing is asked for | cli.ModelAskedForTest#theOneModelOfThatNameIsTakenWithoutAQuestion
          what is missing is asked for | onboard.WizardTest#aNameThatNobodyKnowsIsWhatTheSearchForAModelBeginsWith
          Esc keeps what was typed | terminal.PasteTest#escKeepsWhatWasTypedAndARefusalTakesItAway
          a paste is taken wherever a key may come | onboard.CardTest#keyPastedOnTheMenuOfProvidersChoosesItsProvider
          a paste is taken wherever a key may come | onboard.WizardTest#pasteOnTheMenuOfKeysIsAKey
          a paste is taken wherever a key may come | terminal.DrawnCardTest#pasteAnywhereIsTaken
          the same key from two places is one row | onboard.WizardTest#sameKeyInTwoPlacesIsOneRow
          without a network nothing is claimed or tried | onboard.CardTest#withoutANetworkNothingIsSetUpInSilence
          without a network nothing is claimed or tried | http.ProxyTest#whoeverReachesNobodyIsToldWhichVariablesCount
          the script at the end is this run | onboard.CardKeysTest#scriptAtTheEndIsExactlyThisRun
          card and flags write the same | onboard.CardKeysTest#cardAndFlagsWriteTheSameBytes
          what a table is sorted by shows | model.ModelTableTest#whatItIsSortedByAlwaysShows
          no two rows read alike | terminal.SizesTest#noTwoRowsReadAlikeAndNoneRunsOver
          no two rows read alike | output.TableTest#thenADispensableColumnGoesAndTheMiddleOfNames
          a long paste takes no longer | terminal.PasteTest#longPasteTakesNoLonger
          of several pasted lines the key is taken | secret.SecretTest#ofSeveralPastedLinesTheTokenIsTaken
          equal routes are one row | onboard.ModelOptionsTest#aRouteTellsWhatItOffersAndTheFastestMayBeTheCheapestToo
          a dedicated endpoint is a row of the menu | onboard.EndpointChoiceTest#listHasThoseOfTheOrganisationsAndMarksWhatDoesNotRun
          nothing to move is said | onboard.MigrationTest#nothingToMoveIsSaid
          Ctrl-Z gives the terminal back | terminal.RealTerminalTest#ctrlZGivesTheTerminalToTheShellAndFgTakesItBack
          Ctrl-Z gives the terminal back | terminal.RealTerminalTest#aSignalThatStopsGivesTheTerminalToTheShellAndFgTakesItBack
          Ctrl-C always has its sentence | terminal.RealTerminalTest#ctrlCBetweenTwoQuestions
          letters work in short lists | terminal.PasteTest#digitsAndLettersGoToARowOfAShortList
          cancelled is no error | cli.ErrorReporterTest#errorHasItsColourAndWhatWasCancelledIsNoError
          a plain locale gets ASCII | output.StyleTest#symbolsAreAsciiInAPlainLocale
          links are whole | terminal.CardSizesTest#linkIsWholeForATerminalThatOpensIt
          """)
  void hasItsTest(String promise, String test) throws Exception {
    String name = test.substring(test.indexOf('#') + 1);
    boolean found = false;
    for (Method method :
        Class.forName("ai.openclaw." + test.substring(0, test.indexOf('#'))).getDeclaredMethods()) {
      boolean isTest =
          method.isAnnotationPresent(Test.class)
              || method.isAnnotationPresent(ParameterizedTest.class);
      found |= isTest && method.getName().equals(name);
    }
    assertTrue(found, promise);
  }
}
