package io.dealtrail.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealtrail.events.EventJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What agreements, licences and transfers say, each as one JSON that is kept or refused. */
class LicenceTermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Territory|{'include':['CN','US-CA','GB-ENG'],'exclude':['CN-HK']}",
                "Territory|{'exclude':['CN']}",
                "FieldOfUse|{'text':'mobile phones, as the release has it'}",
                "FieldOfUse|{'include':['PHONES'],'exclude':['PHONES.SMARTPHONES']}",
                "Term|{'kind':'FIXED','from':'2014-04-25','to':'2024-04-24'}",
                "Term|{'kind':'FIXED','to':'2024'}",
                "Term|{'kind':'YEARS','n':1}",
                "Term|{'kind':'MULTI_YEAR_UNSPECIFIED','from':'2017-07-05'}",
                "Option|{'optionId':'O1','holder':'nokia','effect':'EXTEND','extendBy':'P2Y','window':{'from':'2020','to':'2021'}}",
                "Option|{'optionId':'O1','holder':'NOT_SPECIFIED','effect':'TERMINATE'}",
                "Option|{'optionId':'O1','holder':{'mention':'Foxconn'},'effect':'PURCHASE'}",
                "Subject|{'kind':'SEP_SET','standards':['CELLULAR'],'open':true}",
                "Subject|{'kind':'SEP_SET','detail':'NOT_SPECIFIED'}",
                "Subject|{'kind':'ALL_PATENTS_AT','at':'2014-04-25','exclude':['design patents']}",
                "Subject|{'kind':'NUMBERED','patents':['EP.1000000.B1','US.7654321']}",
                "Subject|{'kind':'PORTFOLIO','portfolioId':'p1','standards':['5G']}",
                "Assets|{'kind':'PORTFOLIO','count':{'qualifier':'UNKNOWN','unit':'PATENT_ASSETS'}}",
                "Assets|{'kind':'PORTFOLIO','portfolioId':'p1','share':'1/2','technologies':['OPTICS']}",
                "Assets|{'kind':'REMAINDER','portfolioId':'p1','exclude':['p2'],'share':'ALL'}",
                "Assets|{'kind':'NUMBERED','patents':['EP.1000000.B1','EP.1000001.B1'],'share':'MAJORITY'}",
                "Assets|{'kind':'TRADEMARK','marks':['NOKIA'],'share':'1'}",
                "Condition|{'conditionId':'K1','kind':'REGULATORY_APPROVAL','due':'2018-36','dependsOn':'p2/agreement:B1.closing'}",
                "Item|{'itemId':'I1','kind':'PLANT','name':'Dongguan','included':false}",
                "Evidence|{'sources':['s1'],'confidence':0.0,'note':'x','derived':['term']}",
                "Evidence|{'confidence':1.0}",
            })
    void areKept(String type, String quoted) throws Exception {
        String json = quoted.replace('\'', '"');
        Object term = EventJson.mapper().readValue(json, Class.forName("io.dealtrail.terms." + type));
        assertThat(EventJson.mapper().readTree(EventJson.mapper().writeValueAsString(term)))
                .isEqualTo(EventJson.mapper().readTree(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MALFORMED|Territory|{'include':['ZZ']}",
                "MALFORMED|Territory|{'include':['EU']}",
                "MALFORMED|Territory|{'include':['ZZ-HK']}",
                "MALFORMED|Territory|{'include':['CN-']}",
                "MALFORMED|Territory|{'include':['CN-HKHK']}",
                "MALFORMED|Territory|{'include':['cn']}",
                "MALFORMED|Territory|{'include':['C']}",
                "MALFORMED|Territory|{'include':['CN'],'exclude':['CN']}",
                "MALFORMED|Territory|{'include':[null]}",
                "MALFORMED|FieldOfUse|{'include':['phones']}",
                "MALFORMED|FieldOfUse|{'include':['PHONES.']}",
                "MALFORMED|FieldOfUse|{'include':['PHONES'],'exclude':['PHONES']}",
                "MALFORMED|Term|{}",
                "MALFORMED|Term|{'kind':'FIXED','from':'2014'}",
                "MALFORMED|Term|{'kind':'YEARS'}",
                "MALFORMED|Term|{'kind':'YEARS','n':0}",
                "MALFORMED|Term|{'kind':'PERPETUAL','n':6}",
                "MALFORMED|Term|{'kind':'PERPETUAL','maxExtent':'2030'}",
                "DATE_ORDER|Term|{'kind':'FIXED','from':'2024','to':'2014'}",
                "DATE_ORDER|Term|{'kind':'FIXED','to':'2024','maxExtent':'2022'}",
                "MALFORMED|Option|{'optionId':'O 1','holder':'nokia','effect':'EXTEND'}",
                "MALFORMED|Option|{'optionId':'O1','holder':'nokia'}",
                "MALFORMED|Option|{'optionId':'O1','holder':'nokia','effect':'EXTEND','extendBy':'2Y'}",
                "MALFORMED|Option|{'optionId':'O1','holder':'nokia','effect':'EXTEND','extendBy':'P0Y'}",
                "MALFORMED|Option|{'optionId':'O1','holder':'nokia','effect':'TERMINATE','extendBy':'P2Y'}",
                "DATE_ORDER|Option|{'optionId':'O1','holder':'nokia','effect':'EXTEND','window':{'from':'2021','to':'2019'}}",
                "MALFORMED|Subject|{'kind':'ALL_PATENTS_AT'}",
                "MALFORMED|Subject|{'kind':'NUMBERED'}",
                "MALFORMED|Subject|{'kind':'PORTFOLIO'}",
                "MALFORMED|Subject|{'kind':'ALL_PATENTS','patents':['EP.1000000.B1']}",
                "MALFORMED|Subject|{'kind':'SOFTWARE','marks':['NOKIA']}",
                "INVALID_PATENT_NUMBER|Subject|{'kind':'NUMBERED','patents':['EP.1']}",
                "MALFORMED|Assets|{'kind':'PORTFOLIO'}",
                "MALFORMED|Assets|{'kind':'NUMBERED'}",
                "MALFORMED|Assets|{'kind':'REMAINDER','count':{'qualifier':'UNKNOWN','unit':'FAMILIES'}}",
                "MALFORMED|Assets|{'kind':'TRADEMARK'}",
                "MALFORMED|Assets|{'kind':'PORTFOLIO','portfolioId':'P1'}",
                "MALFORMED|Assets|{'kind':'PORTFOLIO','portfolioId':'p1','share':'HALF'}",
                "INTEREST_EXCEEDED|Assets|{'kind':'PORTFOLIO','portfolioId':'p1','share':'3/2'}",
                "DUPLICATE_ASSET|Assets|{'kind':'NUMBERED','patents':['EP.1000000.B1','EP.1000000.A1']}",
                "MALFORMED|Condition|{'conditionId':'K1','kind':' '}",
                "MALFORMED|Item|{'itemId':'I1','kind':'PLANT','included':true}",
                "MALFORMED|Evidence|{'sources':['S 1']}",
                "MALFORMED|Evidence|{'confidence':1.01}",
                "MALFORMED|Evidence|{'confidence':-0.01}",
                "MALFORMED|WorldDate|{'relativeTo':'agreement:A1'}",
                "MALFORMED|PartyRef|{'mention':' '}",
                "MALFORMED|PartyRef|`\"Nokia Oyj\"`",
            })
    void areRefused(String code, String type, String quoted) throws Exception {
        Class<?> term = Class.forName("io.dealtrail.terms." + type);
        assertThatThrownBy(() -> EventJson.mapper().readValue(quoted.replace('\'', '"'), term))
                .rootCause()
                .isInstanceOfSatisfying(
                        MalformedTermException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
