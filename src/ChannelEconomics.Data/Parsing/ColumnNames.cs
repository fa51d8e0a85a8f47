using System.Collections.Immutable;
using System.Text;

namespace ChannelEconomics.Data.Parsing;

/// <summary>The usual names of the columns of order exports and touch logs, best first. Two headers of one rank are equally good, and so not guessed between.</summary>
/// <remarks>
/// Whole names only, after dropping case, white space, punctuation and a unit in parentheses: a name that merely contains one of these, such as
/// master_id or unit_price, is another column.
/// </remarks>
internal static class ColumnNames
{
    internal static readonly ImmutableArray<string> Customer =
    [
        "customerid customerno customernumber customerkey custid 客户id 客户编号 客户号",
        "customer buyerid userid memberid clientid shopperid accountid openid 买家id 用户id 会员id 会员编号 会员号",
        "buyer user member client shopper account 客户 买家 买家昵称 买家会员名 买家账号 用户 用户名 会员 会员名 顾客",
    ];

    internal static readonly ImmutableArray<string> Date =
    [
        "date orderdate orderedat orderedon purchasedate purchasedat paidat paidon paiddate paidtime paydate paytime paymentdate paymenttime transactiondate "
        + "invoicedate placedat placedon ordertime 日期 订单日期 下单日期 下单时间 订单时间 付款时间 付款日期 支付时间 支付日期 订单付款时间 成交时间 交易时间 购买时间 购买日期",
        "created createdat createdon createdate createddate createtime createdtime datetime timestamp time 创建时间 订单创建时间 时间",
    ];

    internal static readonly ImmutableArray<string> Amount =
    [
        "amount orderamount total ordertotal totalamount totalprice grandtotal paid paidamount amountpaid payment paymentamount payamount dollars revenue sales spend "
        + "ordervalue 金额 实付 实付金额 实付款 实收金额 付款金额 支付金额 实际支付金额 买家实付金额 买家实际支付金额 订单金额 订单总额 总金额 成交金额 交易金额",
        "price value 价格",
    ];

    internal static readonly ImmutableArray<string> OrderId =
    [
        "orderid orderno ordernumber ordernum orderref orderkey 订单号 订单编号 订单id 主订单编号",
        "transactionid transactionno invoiceid invoiceno invoicenumber invoice receiptno order 交易号 交易编号 流水号 单号",
    ];

    internal static readonly ImmutableArray<string> Currency = ["currency currencycode ordercurrency 币种 货币 货币代码"];

    /// <summary>What says that an order was cancelled or not paid. Not "state" alone, which is mostly a part of a country.</summary>
    internal static readonly ImmutableArray<string> State =
    [
        "status orderstatus orderstate paymentstatus paymentstate financialstatus fulfillmentstatus tradestatus transactionstatus refundstatus cancelled canceled refunded "
        + "状态 订单状态 交易状态 付款状态 支付状态 退款状态 售后状态",
    ];

    /// <summary>Who was met: a customer, or a visitor who may become one.</summary>
    internal static readonly ImmutableArray<string> Met = [.. Customer, "visitorid visitor unionid cookieid deviceid 访客id 访客"];

    internal static readonly ImmutableArray<string> Channel =
    [
        "touchpoint touchpointid channel channelid channelname 触点 触点id 触点名称 渠道 渠道id 渠道名称 推广渠道 来源渠道",
        "source utmsource trafficsource medium utmmedium 来源 流量来源 场景 场景值",
    ];

    internal static readonly ImmutableArray<string> Touched =
    [
        "touchedat touchedon touchtime touchdate clickedat clicktime visitedat visittime eventtime eventat eventdate 触达时间 点击时间 访问时间 浏览时间 扫码时间 事件时间",
        "timestamp datetime time date 时间 日期",
        "created createdat createdon createdate createddate createtime createdtime 创建时间",
    ];

    /// <summary>The rank of a header among the names, 0 the best, or -1.</summary>
    internal static int Rank(string header, ImmutableArray<string> names)
    {
        string bare = Bare(header);
        for (int rank = 0; rank < names.Length; rank++)
            if (names[rank].Split(' ').Contains(bare, StringComparer.Ordinal)) return rank;
        return -1;
    }

    private static string Bare(string header)
    {
        int unit = header.AsSpan().IndexOfAny("(（[【");
        StringBuilder bare = new();
        foreach (char c in unit > 0 ? header.AsSpan(0, unit) : header)
            if (char.IsLetterOrDigit(c)) bare.Append(char.ToLowerInvariant(c));
        return bare.ToString();
    }
}
