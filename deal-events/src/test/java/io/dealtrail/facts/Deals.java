package io.dealtrail.facts;

/** The data of the events that the tests of the fold share, as JSON with single quotes. */
final class Deals {

    static final String SIGNED =
            "{'agreementId':'A1','types':['PATENT_LICENSE'],'parties':['nokia','xiaomi'],'announcedOn':'2017-07-05',"
                    + "'title':'Licence','term':{'kind':'FIXED','to':'2024-04-24'},'sources':['s1']}";
    static final String IOT = "{'areaId':'iot','agreementId':'A1','name':'IoT','level':'EXPLORATORY','sources':['s1']}";
    static final String LEVEL = "area:iot.level";

    static final String TRANSFER =
            "{'transferId':'T1','agreementId':'A1','transferors':['nokia'],'transferees':['xiaomi'],"
                    + "'assets':{'kind':'PORTFOLIO','count':{'qualifier':'UNKNOWN','unit':'PATENT_ASSETS'}},'sources':['s1']}";
    static final String CONSIDERATION =
            "{'considerationId':'C1','agreementId':'A1','kind':'PURCHASE_PRICE','payers':['xiaomi'],"
                    + "'payees':['nokia'],'disclosure':'UNDISCLOSED','sources':['s1']}";

    private Deals() {}
}
